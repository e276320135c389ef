using System.Collections.Immutable;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Ranking;

namespace Khabar.Services.Search.Planning;

/// <summary>Gathers what of an article is to be marked while a query is planned: words and phrases that are looked for, not those excluded. Not thread-safe.</summary>
internal sealed class MarkCollector
{
    /// <summary>Members that count less than this are only signs of the word (parts of it, far relations) and not marked.</summary>
    const float LeastWeight = 0.25f;

    readonly Dictionary<string, int> words = [];
    readonly ImmutableArray<PhraseTerms>.Builder phrases = ImmutableArray.CreateBuilder<PhraseTerms>();
    readonly ImmutableArray<float>.Builder weights = ImmutableArray.CreateBuilder<float>();

    public void Add(ImmutableArray<TermGroup> groups, GroupStatistics statistics)
    {
        for (int i = 0; i < groups.Length; i++)
        {
            foreach (var member in groups[i].Members.Where(member => member.Weight >= LeastWeight))
                words.TryAdd(member.Term, weights.Count);
            weights.Add(RankingModel.Idf(statistics.Documents, statistics.Members[i]));
        }
    }

    public void AddPhrase(ImmutableArray<AnalyzedWord> phrase, int slop, ImmutableArray<TermGroup> groups, GroupStatistics statistics)
    {
        phrases.Add(new PhraseTerms(
            [.. phrase.Select(word => word.Exact!)], [.. phrase.Select(word => word.Position - phrase[0].Position)], slop, weights.Count));
        weights.Add(groups.Select((_, i) => RankingModel.Idf(statistics.Documents, statistics.Members[i])).Sum());
    }

    public MatchTerms ToTerms() => new(words, phrases.ToImmutable(), weights.ToImmutable());
}
