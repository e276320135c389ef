using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// Finds and ranks articles by a run of words, each a <see cref="TermGroup"/>. An article is found if it has enough of the words, by
/// their weight; its score grows with the words it has, how often, how rare they are, how alike they look, and how near to each other
/// they stand. Immutable.
/// </summary>
internal sealed class WordsQuery : Query
{
    /// <summary>The most words that a query may have.</summary>
    public const int MostGroups = 64;

    /// <summary>Makes a query of 1 to <see cref="MostGroups"/> groups.</summary>
    /// <param name="groups">The words in the order of the query.</param>
    /// <param name="fields">Where to look.</param>
    /// <param name="model">How to rank.</param>
    /// <param name="all">True if an article must have every word.</param>
    /// <param name="statistics">The statistics to score by; null to gather them from the searcher's own segments.</param>
    public WordsQuery(ImmutableArray<TermGroup> groups, RankedFields fields, RankingModel model, bool all = false, GroupStatistics? statistics = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(groups.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups.Length, MostGroups);
        (Groups, Fields, Model, All, Statistics) = (groups, fields, model, all, statistics);
    }

    public ImmutableArray<TermGroup> Groups { get; }

    public RankedFields Fields { get; }

    public RankingModel Model { get; }

    public bool All { get; }

    public GroupStatistics? Statistics { get; }

    public override Weight CreateWeight(IndexSearcher searcher) =>
        new WordsWeight(this, Statistics ?? GroupStatistics.Gather(searcher.TopReaderContext.Leaves, Fields, Groups));

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (string field in Fields.Names)
        {
            foreach (var member in Groups.SelectMany(group => group.Members))
                terms.Add(new Term(field, member.Term));
        }
    }

    public override string ToString(string? field) => $"words({string.Join(' ', Groups.Select(group => group.Label))})";

    public override bool Equals(object? obj) => base.Equals(obj) && obj is WordsQuery other && All == other.All && Model == other.Model
        && Fields == other.Fields && Groups.AsSpan().SequenceEqual(other.Groups.AsSpan()) && Statistics == other.Statistics;

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(base.GetHashCode());
        foreach (var group in Groups)
            hash.Add(group);
        return hash.ToHashCode();
    }
}
