using System.Collections.Immutable;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Terms;

/// <summary>
/// Answers a planner from what the shards have told so far, and notes what they have not been asked yet. A query is planned again until nothing
/// is open, so all its questions go to the shards together: one round for statistics, one before it for patterns. Not thread-safe.
/// </summary>
internal sealed class GatheredTerms : ICollectionTerms
{
    readonly Dictionary<StatisticsQuestion, WordStatistics> statistics = [];
    readonly Dictionary<ExpansionQuestion, TermExpansion> expansions = [];
    TermQuestions open = new();

    public WordStatistics Gather(RankedFields fields, ImmutableArray<RankedWord> words)
    {
        var question = new StatisticsQuestion { Fields = WordMessages.Write(fields), Words = { WordMessages.Write(words) } };
        if (statistics.TryGetValue(question, out var known))
            return known;
        open.Statistics.Add(question);
        return WordStatistics.None(fields, words);
    }

    public TermExpansion WithPrefix(RankedFields fields, string prefix) =>
        Expand(new ExpansionQuestion { Fields = WordMessages.Write(fields), Term = prefix });

    public TermExpansion Near(RankedFields fields, string term, int fixedLength, int maxEdits) =>
        Expand(new ExpansionQuestion { Fields = WordMessages.Write(fields), Term = term, FixedLength = fixedLength, MaxEdits = maxEdits });

    public TermExpansion Among(RankedFields fields, IEnumerable<StemForms> words) =>
        Expand(new ExpansionQuestion { Fields = WordMessages.Write(fields), Among = { words } });

    /// <summary>Takes the questions that came up since the last call; null if there were none, and so everything the planner was told is true.</summary>
    public TermQuestions? TakeOpen()
    {
        var asked = open;
        open = new TermQuestions();
        // A word's statistics depend on what its pattern stands for, so they are asked for when that is known.
        if (asked.Expansions.Count > 0)
            asked.Statistics.Clear();
        return asked.Statistics.Count + asked.Expansions.Count > 0 ? asked : null;
    }

    /// <summary>Adds up what the processes answered.</summary>
    /// <param name="asked">The questions.</param>
    /// <param name="answers">The answers of every process, over disjoint shards.</param>
    public void Add(TermQuestions asked, IReadOnlyList<TermAnswers> answers)
    {
        foreach (var (i, question) in asked.Statistics.Index())
        {
            var words = WordMessages.Read(question.Words);
            var sum = WordStatistics.None(WordMessages.Read(question.Fields), words);
            foreach (var answer in answers)
                sum += StatisticsMessages.Read(answer.Statistics[i], words);
            statistics[question] = sum;
        }
        foreach (var (i, question) in asked.Expansions.Index())
            expansions[question] = ExpansionMessages.Merge(answers.Select(answer => answer.Expansions[i]));
    }

    TermExpansion Expand(ExpansionQuestion question)
    {
        if (expansions.TryGetValue(question, out var known))
            return known;
        open.Expansions.Add(question);
        return TermExpansion.None;
    }
}
