namespace Lucene.Net.Analysis.Standard.WordBreaks;

/// <summary>Finds tokens by the word break rules. Stateless, thread-safe.</summary>
internal static class WordScanner
{
    static readonly bool[] Starts = ByClass(name => name is not (WordClass.Other or WordClass.MidLetter or WordClass.MidNumber
        or WordClass.MidBoth or WordClass.SingleQuote or WordClass.DoubleQuote or WordClass.Extend or WordClass.TextSelector
        or WordClass.EmojiSelector or WordClass.Keycap or WordClass.Tag or WordClass.TagEnd));

    static readonly bool[] StartsEmoji = ByClass(name => name is WordClass.AsciiDigit or WordClass.KeycapSign or WordClass.Joiner
        or WordClass.RegionalIndicator or WordClass.Emoji or WordClass.EmojiBase or WordClass.EmojiModifier or WordClass.EmojiLetter);

    /// <summary>How many UTF-16 code units at the start of <paramref name="text"/> cannot start a token.</summary>
    public static int Skip(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && !Starts[(int)WordClasses.Of(text[at])]) at++;
        return at;
    }

    /// <summary>
    /// Length of the token at the start of <paramref name="text"/>, which is not empty, and its type. If no token starts here, the
    /// type is <see cref="WordType.None"/> and the length that of the code point to pass over.
    /// </summary>
    public static int Next(ReadOnlySpan<char> text, out WordType type)
    {
        if (WordClasses.Of(text[0]) == WordClass.Letter) return Word(text, out type);
        var name = WordClasses.First(text, out var length);
        var word = WordRules.Automaton.Longest(text, out type);
        if (StartsEmoji[(int)name])
        {
            var emoji = EmojiRules.Automaton.Longest(text, out var emojiType);
            if (emoji >= word && emoji > 0)
            {
                type = emojiType;
                return emoji;
            }
        }
        return word > 0 ? word : length;
    }

    // Most tokens are letters and nothing else: they are run over before the automaton is asked how the token goes on.
    static int Word(ReadOnlySpan<char> text, out WordType type)
    {
        type = WordType.AlphaNumeric;
        var at = 1;
        while (at < text.Length)
        {
            var name = WordClasses.Of(text[at]);
            if (name == WordClass.Letter) at++;
            else return name == WordClass.Other ? at : WordRules.Automaton.Longest(text, at, WordRules.State.Letter, out type);
        }
        return at;
    }

    static bool[] ByClass(Func<WordClass, bool> holds)
    {
        var table = new bool[256];
        foreach (var name in Enum.GetValues<WordClass>()) table[(int)name] = holds(name);
        return table;
    }
}
