using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Ranking;

/// <summary>A <see cref="WordsQuery"/> with the statistics of its collection. Thread-safe once normalised.</summary>
internal sealed class WordsWeight : Weight
{
    readonly WordsQuery query;
    float topLevelBoost = 1;

    public WordsWeight(WordsQuery query, WordStatistics statistics)
    {
        this.query = query;
        Statistics = statistics;
        Idf = [.. statistics.Members.Select((found, word) => query.Words[word].Weight * RankingModel.Idf(statistics.Documents, found))];
        EvidenceIdf = [.. statistics.Evidence.Select((counts, word) => WeightedIdf(query.Words[word], counts.AsSpan()))];
        LengthFactors = [.. query.Fields.Names.Select((_, field) => InverseLengthFactors(field))];
        // A little less than the sum, which floating point adds up in another order elsewhere.
        AllWeight = Idf.Sum();
        RequiredWeight = query.Share == 1 && Idf.Contains(0) ? float.PositiveInfinity : AllWeight * query.Share * 0.999f;
    }

    public override Query Query => query;

    public WordsQuery Asked => query;

    public WordStatistics Statistics { get; }

    /// <summary>Each word's inverse document frequency times its weight; 0 for one that no article has.</summary>
    public float[] Idf { get; }

    /// <summary>For each word and piece of evidence its inverse document frequency times its weight.</summary>
    public float[][] EvidenceIdf { get; }

    /// <summary>The weight of all words together.</summary>
    public float AllWeight { get; }

    /// <summary>The weight of the words that an article must at least have.</summary>
    public float RequiredWeight { get; }

    /// <summary>For each field and norm the factor that a frequency is multiplied by: the field's weight over its relative length.</summary>
    public float[][] LengthFactors { get; }

    /// <summary>What scores are multiplied by: the boosts of this query and those around it.</summary>
    public float Boost => query.Boost * topLevelBoost;

    public override float GetValueForNormalization() => Boost * Boost * Idf.Sum(idf => idf * idf);

    /// <summary>BM25 has no query norm: only the boosts count.</summary>
    public override void Normalize(float norm, float topLevelBoost) => this.topLevelBoost = topLevelBoost;

    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        var reader = context.AtomicReader;
        var postings = query.Words.Select(word => TermPostings.Open(reader, this, word.Members.AsSpan())).ToArray();
        return postings.All(list => list.Count == 0) ? null : new WordsScorer(this, reader, postings, acceptDocs);
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        if (GetScorer(context, null) is WordsScorer scorer && scorer.Advance(doc) == doc)
            return scorer.Explain();
        return new ComplexExplanation(false, 0, $"too few of the words of {query.ToString("")}");
    }

    float[] WeightedIdf(RankedWord word, ReadOnlySpan<long> found)
    {
        var idf = new float[found.Length];
        for (int i = 0; i < idf.Length; i++)
            idf[i] = word.Evidence[i].Weight * RankingModel.Idf(Statistics.Documents, found[i]);
        return idf;
    }

    float[] InverseLengthFactors(int field)
    {
        double average = Statistics.Fields[field].Average;
        float b = query.Fields.B[field];
        var factors = new float[256];
        for (int norm = 0; norm < factors.Length; norm++)
            factors[norm] = (float)(query.Fields.Weights[field] / (1 - b + b * Math.Max(1, FieldLengths.Decode((byte)norm)) / average));
        return factors;
    }
}
