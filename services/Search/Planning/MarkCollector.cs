using System.Collections.Immutable;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Ranking;

namespace Khabar.Services.Search.Planning;

/// <summary>Gathers what of an article is to be marked while a query is planned: words and phrases that are looked for, not those excluded. Not thread-safe.</summary>
internal sealed class MarkCollector
{
    /// <summary>Members that count less than this are only signs of the word (parts of it, far relations) and not marked.</summary>
    const float LeastWeight = 0.25f;

    readonly Dictionary<string, int> marked = [];
    readonly ImmutableArray<PhraseTerms>.Builder phrases = ImmutableArray.CreateBuilder<PhraseTerms>();
    readonly ImmutableArray<float>.Builder weights = ImmutableArray.CreateBuilder<float>();

    public void Add(ImmutableArray<RankedWord> words, WordStatistics statistics)
    {
        for (int i = 0; i < words.Length; i++)
        {
            foreach (var member in words[i].Members.Where(member => member.Weight >= LeastWeight))
                marked.TryAdd(member.Term, weights.Count);
            weights.Add(words[i].Weight * RankingModel.Idf(statistics.Documents, statistics.Members[i]));
        }
    }

    public void AddPhrase(ImmutableArray<RankedWord> inOrder, int slop, WordStatistics statistics)
    {
        phrases.Add(new PhraseTerms([.. inOrder.Select(word => word.Members[0].Term)], [.. inOrder.Select(word => word.Position)], slop, weights.Count));
        weights.Add(statistics.Members.Sum(found => RankingModel.Idf(statistics.Documents, found)));
    }

    public MatchTerms ToTerms() => new(marked, phrases.ToImmutable(), weights.ToImmutable());
}
