using System.Collections.Immutable;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Ranking;

namespace Khabar.Services.Search.Spelling;

/// <summary>Reads two words side by side, one of which hardly any article has, as one that was torn: infor mation, المدي نة.</summary>
/// <param name="First">The first part.</param>
/// <param name="Second">The second part.</param>
/// <param name="Counts">What to count: the whole, and the two parts.</param>
internal sealed record NeedlessBlank(TypedWord First, TypedWord Second, ImmutableArray<RankedWord> Counts)
{
    /// <summary>Letters of the shortest whole.</summary>
    const int Shortest = 5;

    /// <summary>So many times more articles must have the whole than the rarer of the parts.</summary>
    const int FarRarer = 20;

    /// <summary>Articles that must have the whole.</summary>
    const int FewestArticles = 3;

    /// <summary>Finds the pairs of neighbours with nothing but blanks between them.</summary>
    public static IEnumerable<NeedlessBlank> Find(string query, IEnumerable<TypedWord> words, WordExpander expander) => words.Zip(words.Skip(1))
        .Where(pair => pair.First.Text.Length + pair.Second.Text.Length >= Shortest && string.IsNullOrWhiteSpace(query[pair.First.End..pair.Second.Start]))
        .Select(pair => (pair.First, pair.Second, Words: expander.Exact($"{pair.First.Text}{pair.Second.Text} {pair.First.Text} {pair.Second.Text}")))
        .Where(pair => pair.Words.Length == 3)
        .Select(pair => new NeedlessBlank(pair.First, pair.Second, pair.Words));

    /// <summary>The change that takes the blank out; null if that is not likely meant.</summary>
    /// <param name="counted">How many articles have what <see cref="Counts"/> told.</param>
    public WordEdit? Edit(IReadOnlyList<long> counted)
    {
        long whole = counted[0], rarer = Math.Min(counted[1], counted[2]);
        if (whole < Math.Max(FewestArticles, FarRarer * rarer))
            return null;
        string word = Counts[0].Members[0].Term[1..];
        return new WordEdit(First.Start, Second.End, word, [word], rarer == 0 ? TypedStanding.Unknown : TypedStanding.Rare, NearWords.Likelihood(whole, TypingDistance.Slip));
    }
}
