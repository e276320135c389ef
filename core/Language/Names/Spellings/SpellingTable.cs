using System.Globalization;

namespace Khabar.Language.Names.Spellings;

/// <summary>What the letters of one script may become in another, from an embedded list. Immutable.</summary>
internal sealed class SpellingTable
{
    /// <summary>What it costs to take a digraph for two sounds.</summary>
    const float PartOfDigraph = 1.5f;

    readonly ILookup<char, SpellingRule> rules;

    /// <summary>Reads a list: letters, what they become (- for nothing), cost. ^ before the letters stands for a word's beginning, $ behind them for
    /// its end, * before them for neither.</summary>
    public SpellingTable(string name) => rules = WordList.Lines(name).Select(Read).ToLookup(rule => rule.From[0]);

    /// <summary>The rules for what stands at a place of a word. A consonant of a digraph hardly ever stands for itself.</summary>
    public IEnumerable<SpellingRule> At(string word, int place)
    {
        var fitting = rules[word[place]].Where(rule => rule.Fits(word, place)).ToList();
        int longest = fitting.Count == 0 || "aeiou".Contains(word[place]) ? 0 : fitting.Max(rule => rule.From.Length);
        return fitting.Select(rule => rule.From.Length < longest ? rule with { Cost = rule.Cost + PartOfDigraph } : rule);
    }

    static SpellingRule Read(string[] words) => new(
        words[0].Trim('^', '*', '$'),
        words[1] == "-" ? "" : words[1],
        float.Parse(words[2], CultureInfo.InvariantCulture),
        words[0][0] switch { '^' => SpellingPlace.First, '*' => SpellingPlace.Inner, _ when words[0][^1] == '$' => SpellingPlace.Last, _ => SpellingPlace.Any });
}

/// <summary>What some letters may become.</summary>
/// <param name="From">The letters.</param>
/// <param name="To">What they become; may be empty.</param>
/// <param name="Cost">How unlikely that is, in bits.</param>
/// <param name="Place">Where in a word.</param>
internal readonly record struct SpellingRule(string From, string To, float Cost, SpellingPlace Place)
{
    /// <summary>True if the letters stand at a place of a word, and that is where they become this.</summary>
    public bool Fits(string word, int place)
    {
        if (string.CompareOrdinal(word, place, From, 0, From.Length) != 0)
            return false;
        bool first = place == 0, last = place + From.Length == word.Length;
        return Place switch
        {
            SpellingPlace.First => first,
            SpellingPlace.Last => last && !first,
            SpellingPlace.Inner => !first && !last,
            _ => true,
        };
    }
}

/// <summary>Where in a word letters stand.</summary>
internal enum SpellingPlace
{
    Any,
    First,
    Inner,
    Last,
}
