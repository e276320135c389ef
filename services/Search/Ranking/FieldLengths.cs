using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace Khabar.Services.Search.Ranking;

/// <summary>How many words a field of a document has, read from the norms that <see cref="BM25Similarity"/> wrote.</summary>
/// <remarks>
/// Norms leave out tokens that share a position with another, while the index's own count of tokens does not. So the average length
/// comes from the norms of the living documents, added up once for each segment and set of deletions.
/// </remarks>
internal static class FieldLengths
{
    /// <summary>
    /// Lengths are added up in this part of a word: such sums are exact in a double, so they are the same in whatever order, by whatever shards
    /// and processes, they are added.
    /// </summary>
    const double Fineness = 1024;

    static readonly ConditionalWeakTable<object, Dictionary<string, FieldTotals>> Cache = [];
    static readonly float[] Lengths = NormReader.ReadAll();

    /// <summary>The length that a norm's byte stands for.</summary>
    public static float Decode(byte norm) => Lengths[norm];

    /// <summary>Returns the total of a field over a segment's living documents. Thread-safe.</summary>
    public static FieldTotals TotalsOf(AtomicReader reader, string field)
    {
        var totals = Cache.GetValue(reader.CombinedCoreAndDeletesKey, _ => []);
        lock (totals)
        {
            if (!totals.TryGetValue(field, out var total))
                totals[field] = total = Count(reader, field);
            return total;
        }
    }

    static FieldTotals Count(AtomicReader reader, string field)
    {
        var norms = reader.GetNormValues(field);
        if (norms is null)
            return default;
        var live = reader.LiveDocs;
        long documents = 0;
        double words = 0;
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            float length = Lengths[(byte)norms.Get(doc)];
            if (length > 0 && (live is null || live.Get(doc)))
            {
                documents++;
                words += Math.Round(length * Fineness) / Fineness;
            }
        }
        return new FieldTotals(documents, words);
    }

    /// <summary>The one way the public API gives to the table from norm to length.</summary>
    sealed class NormReader : BM25Similarity
    {
        public static float[] ReadAll()
        {
            var reader = new NormReader();
            var lengths = new float[256];
            for (int norm = 0; norm < lengths.Length; norm++)
            {
                float length = reader.DecodeNormValue((byte)norm);
                lengths[norm] = float.IsFinite(length) && norm > 0 ? length : 0;
            }
            return lengths;
        }
    }
}

/// <summary>A field over a set of documents.</summary>
/// <param name="Documents">Documents that have the field.</param>
/// <param name="Words">Their lengths, added up.</param>
internal readonly record struct FieldTotals(long Documents, double Words)
{
    /// <summary>The average length; 1 if no document has the field.</summary>
    public double Average => Documents == 0 ? 1 : Words / Documents;

    public static FieldTotals operator +(FieldTotals a, FieldTotals b) => new(a.Documents + b.Documents, a.Words + b.Words);
}
