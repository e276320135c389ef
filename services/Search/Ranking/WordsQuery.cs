using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// Finds and ranks articles by a run of words, each a <see cref="RankedWord"/>. An article is found if it has enough of the words, by
/// their weight; its score grows with the words it has, how often, how rare they are, how alike they look, and how near to each other
/// they stand. Immutable.
/// </summary>
internal sealed class WordsQuery : Query
{
    /// <summary>The most words that a query may have.</summary>
    public const int MostWords = 64;

    /// <summary>Makes a query of 1 to <see cref="MostWords"/> words.</summary>
    /// <param name="words">The words in the order of the query.</param>
    /// <param name="fields">Where to look.</param>
    /// <param name="model">How to rank.</param>
    /// <param name="share">The share of the words' weight that an article must have, words left out that no article has; 1 means every single word.</param>
    /// <param name="statistics">The statistics to score by; null to gather them from the searcher's own segments.</param>
    public WordsQuery(ImmutableArray<RankedWord> words, RankedFields fields, RankingModel model, float share, WordStatistics? statistics = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(words.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Length, MostWords);
        (Words, Fields, Model, Share, Statistics) = (words, fields, model, share, statistics);
    }

    public ImmutableArray<RankedWord> Words { get; }

    public RankedFields Fields { get; }

    public RankingModel Model { get; }

    public float Share { get; }

    public WordStatistics? Statistics { get; }

    public override Weight CreateWeight(IndexSearcher searcher) =>
        new WordsWeight(this, Statistics ?? WordStatistics.Gather(searcher.TopReaderContext.Leaves, Fields, Words));

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (string field in Fields.Names)
        {
            foreach (var member in Words.SelectMany(word => word.Members))
                terms.Add(new Term(field, member.Term));
        }
    }

    public override string ToString(string? field) => $"words({string.Join(' ', Words.Select(word => word.Label))})";

    public override bool Equals(object? obj) => base.Equals(obj) && obj is WordsQuery other && Share == other.Share && Model == other.Model
        && Fields == other.Fields && Words.AsSpan().SequenceEqual(other.Words.AsSpan()) && Statistics == other.Statistics;

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(base.GetHashCode());
        foreach (var word in Words)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
