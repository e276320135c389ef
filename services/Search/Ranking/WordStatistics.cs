using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// What scoring must know of a whole collection before it can score one article. Statistics of disjoint shards add up to the
/// statistics of their union, exactly: that is why sharding never changes ranking. Only living documents count, so neither
/// do replaced articles that no merge has removed yet.
/// </summary>
/// <param name="Documents">Living documents.</param>
/// <param name="Fields">Lengths, field by field in the order of <see cref="RankedFields"/>.</param>
/// <param name="Members">For each word the documents that have its members in one of the fields, every member's counted as much as the member
/// weighs, in <see cref="Unit"/>s: a rare translation that is hardly meant does not make a word common (the weighted document frequency of Darwish
/// and Oard, "Probabilistic structured query methods", 2003). Whole numbers, so that they add up exactly.</param>
/// <param name="Evidence">The same for each word and piece of evidence.</param>
internal sealed record WordStatistics(
    long Documents, ImmutableArray<FieldTotals> Fields, ImmutableArray<long> Members, ImmutableArray<ImmutableArray<long>> Evidence)
{
    /// <summary>What a document with a term of weight 1 counts.</summary>
    public const int Unit = 1000;

    /// <summary>The statistics of no article at all.</summary>
    public static WordStatistics None(RankedFields fields, ImmutableArray<RankedWord> words) => new(
        0, [.. new FieldTotals[fields.Names.Length]], [.. new long[words.Length]], [.. words.Select(word => ImmutableArray.Create(new long[word.Evidence.Length]))]);

    /// <summary>Gathers the statistics of several segments, which may belong to several shards.</summary>
    public static WordStatistics Gather(IEnumerable<AtomicReaderContext> segments, RankedFields fields, ImmutableArray<RankedWord> words)
    {
        var sum = None(fields, words);
        foreach (var segment in segments)
            sum += new SegmentCounter(segment.AtomicReader, fields).Count(words);
        return sum;
    }

    public static WordStatistics operator +(WordStatistics a, WordStatistics b) => new(
        a.Documents + b.Documents,
        [.. a.Fields.Zip(b.Fields, (x, y) => x + y)],
        Sum(a.Members, b.Members),
        [.. a.Evidence.Zip(b.Evidence, Sum)]);

    static ImmutableArray<long> Sum(ImmutableArray<long> a, ImmutableArray<long> b)
    {
        long[] sum = new long[a.Length];
        for (int i = 0; i < sum.Length; i++)
            sum[i] = a[i] + b[i];
        return ImmutableCollectionsMarshal.AsImmutableArray(sum);
    }

    /// <summary>Counts in one segment. Not thread-safe.</summary>
    sealed class SegmentCounter(AtomicReader reader, RankedFields fields)
    {
        readonly Lucene.Net.Index.Terms?[] terms = [.. fields.Names.Select(reader.GetTerms)];
        ulong[]? union;

        public WordStatistics Count(ImmutableArray<RankedWord> words) => new(
            reader.NumDocs,
            [.. fields.Names.Select(field => FieldLengths.TotalsOf(reader, field))],
            [.. words.Select(word => CountWeighted(word.Members.AsSpan()))],
            [.. words.Select(word => word.Evidence.Select(evidence => CountWeighted(evidence.Terms.AsSpan())).ToImmutableArray())]);

        long CountWeighted(ReadOnlySpan<RankedTerm> alternatives)
        {
            long count = 0;
            foreach (var alternative in alternatives)
                count += Math.Max(1, (long)MathF.Round(alternative.Weight * Unit)) * CountDocuments(new BytesRef(alternative.Term));
            return count;
        }

        /// <summary>A term of one field knows in how many documents it is; the lists of several fields, or of deleted documents, are gone through.</summary>
        long CountDocuments(BytesRef term)
        {
            var found = new List<TermsEnum>(terms.Length);
            foreach (var field in terms)
            {
                var at = field?.GetEnumerator();
                if (at is not null && at.SeekExact(term))
                    found.Add(at);
            }
            if (found.Count == 0)
                return 0;
            if (found.Count == 1 && reader.LiveDocs is null)
                return found[0].DocFreq;
            union ??= new ulong[(reader.MaxDoc + 63) >> 6];
            foreach (var list in found)
                Mark(list.Docs(reader.LiveDocs, null, DocsFlags.NONE)!, union);
            return CountAndClear(union);
        }

        static void Mark(DocsEnum docs, ulong[] union)
        {
            for (int doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
                union[doc >> 6] |= 1UL << (doc & 63);
        }

        static long CountAndClear(ulong[] union)
        {
            long count = 0;
            foreach (ulong word in union)
                count += BitOperations.PopCount(word);
            union.AsSpan().Clear();
            return count;
        }
    }
}
