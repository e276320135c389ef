using System.Collections.Concurrent;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search.Similarities;

/// <summary>
/// Okapi BM25 (Robertson et al., "Okapi at TREC-3", 1994) as Lucene 8 computes it:
/// <c>boost · idf · freq / (freq + k1 · (1 - b + b · length / averageLength))</c> with
/// <c>idf = ln(1 + (N - df + 0.5) / (df + 0.5))</c>. The constant factor k1 + 1 is left out, which changes no order.
/// </summary>
/// <remarks>
/// A field's length is kept in one byte: exact up to 40 terms, with four significant bits beyond. N is the number of
/// documents that have the field, and the average length is all its terms over N.
/// </remarks>
public partial class BM25Similarity : Similarity
{
    const float DefaultK1 = 1.2f;
    const float DefaultB = 0.75f;

    /// <summary>The length code that counts where a field has no norms.</summary>
    internal const byte CodeWithoutNorms = 1;

    // A few fields, in a few versions of an index.
    const int MostSaturations = 16;

    static readonly float[] Lengths = [.. Enumerable.Range(0, 256).Select(code => (float)LengthCode.Decode((byte)code))];

    readonly ConcurrentDictionary<float, Saturation> saturations = [];

    /// <summary>BM25 with k1 = 1.2 and b = 0.75.</summary>
    public BM25Similarity()
        : this(DefaultK1, DefaultB)
    {
    }

    /// <summary>BM25 with parameters of one's own.</summary>
    /// <param name="k1">How slowly a repeated term saturates; finite and at least 0.</param>
    /// <param name="b">How much length counts, from 0 (not at all) to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public BM25Similarity(float k1, float b)
    {
        if (!float.IsFinite(k1) || k1 < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(k1), k1, "k1 must be a finite number of at least 0.");
        }
        if (!(b >= 0 && b <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(b), b, "b must be between 0 and 1.");
        }
        K1 = k1;
        B = b;
    }

    /// <summary>How slowly a repeated term saturates.</summary>
    public virtual float K1 { get; }

    /// <summary>How much length counts.</summary>
    public virtual float B { get; }

    /// <summary>Whether tokens with a position increment of 0 are left out of a field's length; true by default.</summary>
    public virtual bool DiscountOverlaps { get; set; } = true;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"BM25(k1={K1},b={B})");

    /// <inheritdoc/>
    public sealed override long ComputeNorm(FieldInvertState state) =>
        EncodeNormValue(state.Boost, DiscountOverlaps ? state.Length - state.NumOverlap : state.Length);

    /// <inheritdoc/>
    public sealed override SimWeight ComputeWeight(
        float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        var idf = termStats.Length == 1 ? IdfExplain(collectionStats, termStats[0]) : IdfExplain(collectionStats, termStats);
        var averageLength = AvgFieldLength(collectionStats);
        return new BM25Weight(this, collectionStats.Field, idf, queryBoost, averageLength, SaturationFor(averageLength));
    }

    /// <inheritdoc/>
    public sealed override SimScorer GetSimScorer(SimWeight stats, AtomicReaderContext context)
    {
        var weight = (BM25Weight)stats;
        return new BM25Scorer(weight, context.AtomicReader.GetNormValues(weight.Field));
    }

    /// <summary>Explains the idf of one term.</summary>
    public virtual Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        var documents = DocumentsWithField(collectionStats);
        return new IdfExplanation(Idf(termStats.DocFreq, documents), termStats.DocFreq, documents);
    }

    /// <summary>Explains the idf of a phrase: the sum of its terms'.</summary>
    public virtual Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics[] termStats)
    {
        var result = new Explanation(0, "idf, sum of:");
        var sum = 0.0;
        foreach (var statistics in termStats)
        {
            var idf = IdfExplain(collectionStats, statistics);
            result.AddDetail(idf);
            sum += idf.Value;
        }
        result.Value = (float)sum;
        return result;
    }

    /// <summary>ln(1 + (N - df + 0.5) / (df + 0.5)), never negative.</summary>
    protected virtual float Idf(long docFreq, long numDocs) => (float)Math.Log(1 + ((numDocs - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>What a sloppy match counts: 1 / (distance + 1).</summary>
    protected virtual float SloppyFreq(int distance) => 1.0f / (distance + 1);

    /// <summary>What a payload counts: 1.</summary>
    protected virtual float ScorePayload(int doc, int start, int end, BytesRef payload) => 1;

    /// <summary>All terms of the field over the documents that have it; 1 where the index keeps no frequencies.</summary>
    protected virtual float AvgFieldLength(CollectionStatistics collectionStats) => collectionStats.SumTotalTermFreq <= 0
        ? 1.0f
        : (float)(collectionStats.SumTotalTermFreq / (double)DocumentsWithField(collectionStats));

    /// <summary>The byte for a field of <paramref name="fieldLength"/> terms; a boost shortens the field by its square.</summary>
    protected virtual byte EncodeNormValue(float boost, int fieldLength) =>
        LengthCode.Encode(boost == 1.0f ? fieldLength : (int)Math.Min(int.MaxValue, fieldLength / ((double)boost * boost)));

    /// <summary>The length that a norm's byte stands for.</summary>
    protected virtual float DecodeNormValue(byte b) => Lengths[b];

    /// <summary>Every term of a field asks for the same one, and the next query too.</summary>
    Saturation SaturationFor(float averageLength)
    {
        if (saturations.TryGetValue(averageLength, out var known))
        {
            return known;
        }
        var lengthFactors = new float[256];
        for (var code = 0; code < lengthFactors.Length; code++)
        {
            lengthFactors[code] = K1 * ((1 - B) + (B * DecodeNormValue((byte)code) / averageLength));
        }
        if (saturations.Count >= MostSaturations)
        {
            saturations.Clear();
        }
        return saturations[averageLength] = new Saturation(lengthFactors);
    }

    static long DocumentsWithField(CollectionStatistics statistics) =>
        statistics.DocCount == -1 ? statistics.MaxDoc : statistics.DocCount;
}
