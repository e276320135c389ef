using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Lucene.Net.Index;

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
            sum += Count(segment.AtomicReader, fields, words);
        return sum;
    }

    static WordStatistics Count(AtomicReader segment, RankedFields fields, ImmutableArray<RankedWord> words)
    {
        var frequencies = new DocumentFrequencies(segment, fields);
        return new(
            segment.NumDocs,
            [.. fields.Names.Select(field => FieldLengths.TotalsOf(segment, field))],
            [.. words.Select(word => CountWeighted(frequencies, word.Members.AsSpan()))],
            [.. words.Select(word => word.Evidence.Select(evidence => CountWeighted(frequencies, evidence.Terms.AsSpan())).ToImmutableArray())]);
    }

    static long CountWeighted(DocumentFrequencies frequencies, ReadOnlySpan<RankedTerm> alternatives)
    {
        long count = 0;
        foreach (var alternative in alternatives)
            count += Math.Max(1, (long)MathF.Round(alternative.Weight * Unit)) * frequencies.Of(alternative.Term);
        return count;
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
}
