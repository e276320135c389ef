using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Khabar.Services.Search.Ranking;

namespace Khabar.Services.Search.Spelling;

/// <summary>
/// Reads a word that hardly any article has as two whose blank was not typed: newyork, الأممالمتحدة. Both must be words of the collection, and stand side by
/// side in some articles.
/// </summary>
internal sealed class MissingBlanks
{
    /// <summary>Letters of the shortest part, and of the longest word that is looked at.</summary>
    const int ShortestPart = 2, Longest = 32;

    /// <summary>Readings of a word that are looked for in the articles.</summary>
    const int MostTried = 3;

    /// <summary>Articles that must have the two words side by side.</summary>
    const int FewestArticles = 2;

    readonly Suspect word;

    public MissingBlanks(Suspect word)
    {
        this.word = word;
        string exact = word.Exact[1..];
        Places = word.Stem <= 1 + word.Documents / 10_000 && exact.Length <= Longest
            ? [.. Enumerable.Range(0, exact.Length + 1).Where(at => at >= ShortestPart && exact.Length - at >= ShortestPart && !IsFunctionWords(exact[..at], exact[at..]))]
            : [];
    }

    /// <summary>Where the blank may have been: the letters before it.</summary>
    ImmutableArray<int> Places { get; }

    /// <summary>What to count: the two parts of every reading.</summary>
    public IEnumerable<RankedWord> Counts => Places.SelectMany(at => new[] { Part(word.Exact[1..(at + 1)]), Part(word.Exact[(at + 1)..]) });

    /// <summary>The likeliest readings, each as a phrase.</summary>
    /// <param name="counted">How many articles have what <see cref="Counts"/> told.</param>
    public IEnumerable<(int Place, string Phrase)> Likeliest(IReadOnlyList<long> counted) => Places
        .Select((at, i) => (At: at, First: counted[2 * i], Second: counted[2 * i + 1]))
        .Where(reading => Math.Min(reading.First, reading.Second) >= FewestArticles)
        .OrderByDescending(reading => Math.Log(reading.First) + Math.Log(reading.Second))
        .Take(MostTried)
        .Select(reading => (reading.At, $"\"{word.Exact[1..(reading.At + 1)]} {word.Exact[(reading.At + 1)..]}\""));

    /// <summary>The change that writes the blank; null if too few articles have the two words side by side.</summary>
    public WordEdit? Edit(int place, long articles)
    {
        if (articles < FewestArticles)
            return null;
        // As typed, if the letters can be told apart; the index folds some.
        string typed = word.Typed.Text.Length == word.Exact.Length - 1 ? word.Typed.Text : word.Exact[1..];
        return new WordEdit(
            word.Typed.Start,
            word.Typed.End,
            $"{typed[..place]} {typed[place..]}",
            typed == word.Typed.Text ? [] : [typed[..place], typed[place..]],
            word.Stem > 0 ? TypedStanding.Rare : TypedStanding.Unknown,
            NearWords.Likelihood(articles, TypingDistance.Slip));
    }

    static bool IsFunctionWords(string first, string second) => FunctionWords.Contains(first) && FunctionWords.Contains(second);

    static RankedWord Part(string text) => new(text, [new RankedTerm(TermMarks.Exact + text, 1)], [], 0);
}
