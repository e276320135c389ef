using static Lucene.Net.Analysis.Standard.WordBreaks.WordClass;
using S = Lucene.Net.Analysis.Standard.WordBreaks.WordRules.State;

namespace Lucene.Net.Analysis.Standard.WordBreaks;

/// <summary>
/// Words and numbers: the word boundary rules of UAX #29 (WB4 to WB13b), read as the longest run without a boundary. A state says
/// what the run ended with.
/// </summary>
internal static class WordRules
{
    internal enum State : byte
    {
        None,
        Start,

        /// <summary>Underscores and nothing before them.</summary>
        LeadingUnderscore,

        /// <summary>A digit, in a run of digits only.</summary>
        Number,

        /// <summary>A mark that belongs to the number if a digit follows.</summary>
        NumberMark,

        /// <summary>An underscore, in a run of digits only.</summary>
        NumberUnderscore,

        /// <summary>Hangul, in a run of Hangul only.</summary>
        Hangul,

        /// <summary>Katakana, in a run of Katakana only.</summary>
        Katakana,

        /// <summary>Katakana, in a word that has underscores too.</summary>
        WordKatakana,

        /// <summary>A letter.</summary>
        Letter,

        /// <summary>A Hebrew letter that quotes may follow.</summary>
        Hebrew,

        /// <summary>A Hebrew letter behind a mark: part of what was before it, so that double quotes do not follow.</summary>
        MarkedHebrew,

        /// <summary>A Hebrew letter and its single quote (WB7a).</summary>
        HebrewQuote,

        /// <summary>A Hebrew letter and a double quote that belongs to the word if a Hebrew letter follows (WB7b, WB7c).</summary>
        HebrewDoubleQuote,

        /// <summary>The Hebrew letter behind a double quote, which closes the pair.</summary>
        QuotedHebrew,

        /// <summary>A mark that belongs to the word if a letter follows (WB6, WB7).</summary>
        LetterMark,

        /// <summary>A digit in a word with letters (WB9).</summary>
        WordNumber,

        /// <summary>A mark after a digit in a word with letters (WB11, WB12).</summary>
        WordNumberMark,

        /// <summary>An underscore in a word with letters (WB13a, WB13b).</summary>
        WordUnderscore,

        /// <summary>Scripts that write without spaces; a dictionary would have to split them.</summary>
        Southeast,

        Han,
        Hiragana,
    }

    public static readonly WordAutomaton<State> Automaton = Build();

    static WordAutomaton<State> Build()
    {
        var rules = new WordAutomaton<State>();

        rules.Add(S.Start, S.LeadingUnderscore, Underscore);
        rules.Add(S.Start, S.Number, Numeric, AsciiDigit);
        rules.Add(S.Start, S.Hangul, WordClass.Hangul);
        rules.Add(S.Start, S.Katakana, WordClass.Katakana);
        rules.Add(S.Start, S.Letter, WordClass.Letter, EmojiLetter);
        rules.Add(S.Start, S.Hebrew, WordClass.Hebrew);
        rules.Add(S.Start, S.Southeast, WordClass.Southeast, SoutheastExtend);
        rules.Add(S.Start, S.Han, WordClass.Han);
        rules.Add(S.Start, S.Hiragana, WordClass.Hiragana);

        rules.Add(S.LeadingUnderscore, S.LeadingUnderscore, Underscore);
        rules.Add(S.LeadingUnderscore, S.Number, Numeric, AsciiDigit);
        rules.Add(S.LeadingUnderscore, S.WordKatakana, WordClass.Katakana);
        Letters(S.LeadingUnderscore);

        rules.Add(S.Number, S.Number, Numeric, AsciiDigit);
        rules.Add(S.Number, S.NumberMark, MidNumber, MidBoth, SingleQuote);
        rules.Add(S.Number, S.NumberUnderscore, Underscore);
        Letters(S.Number);
        rules.Add(S.NumberMark, S.Number, Numeric, AsciiDigit);
        rules.Add(S.NumberUnderscore, S.NumberUnderscore, Underscore);
        rules.Add(S.NumberUnderscore, S.Number, Numeric, AsciiDigit);
        rules.Add(S.NumberUnderscore, S.WordKatakana, WordClass.Katakana);
        Letters(S.NumberUnderscore);

        rules.Add(S.Katakana, S.Katakana, WordClass.Katakana);
        rules.Add(S.Katakana, S.WordUnderscore, Underscore);
        rules.Add(S.WordKatakana, S.WordKatakana, WordClass.Katakana);
        rules.Add(S.WordKatakana, S.WordUnderscore, Underscore);

        foreach (var letter in (ReadOnlySpan<State>)[S.Letter, S.Hangul, S.Hebrew, S.MarkedHebrew])
        {
            InsideWord(letter);
            rules.Add(letter, S.LetterMark, MidLetter, MidBoth, SingleQuote);
        }
        rules.Add(S.Hangul, S.Hangul, WordClass.Hangul);
        rules.Add(S.LetterMark, S.Letter, WordClass.Letter, EmojiLetter, WordClass.Hangul);
        rules.Add(S.LetterMark, S.MarkedHebrew, WordClass.Hebrew);

        rules.Add(S.Hebrew, S.HebrewQuote, SingleQuote);
        rules.Add(S.Hebrew, S.HebrewDoubleQuote, DoubleQuote);
        rules.Add(S.HebrewDoubleQuote, S.QuotedHebrew, WordClass.Hebrew);
        InsideWord(S.HebrewQuote);
        InsideWord(S.QuotedHebrew);

        InsideWord(S.WordNumber);
        rules.Add(S.WordNumber, S.WordNumberMark, MidNumber, MidBoth, SingleQuote);
        rules.Add(S.WordNumberMark, S.WordNumber, Numeric, AsciiDigit);

        InsideWord(S.WordUnderscore);
        rules.Add(S.WordUnderscore, S.WordKatakana, WordClass.Katakana);

        rules.Add(S.Southeast, S.Southeast, WordClass.Southeast, SoutheastExtend);

        // WB4: what extends or formats a character belongs to it.
        foreach (var state in Enum.GetValues<State>())
        {
            if (state is S.None or S.Start) continue;
            rules.Add(state, state, Extend, Joiner, TextSelector, EmojiSelector, Keycap, Tag, TagEnd, SoutheastExtend);
        }

        rules.Accept(WordType.Number, S.Number, S.NumberUnderscore);
        rules.Accept(WordType.Hangul, S.Hangul);
        rules.Accept(WordType.Katakana, S.Katakana);
        rules.Accept(WordType.SoutheastAsian, S.Southeast);
        rules.Accept(WordType.Ideographic, S.Han);
        rules.Accept(WordType.Hiragana, S.Hiragana);
        rules.Accept(WordType.AlphaNumeric, S.Letter, S.Hebrew, S.MarkedHebrew, S.HebrewQuote, S.QuotedHebrew, S.WordNumber, S.WordUnderscore, S.WordKatakana);
        return rules;

        void Letters(State from)
        {
            rules.Add(from, S.Letter, WordClass.Letter, EmojiLetter, WordClass.Hangul);
            rules.Add(from, S.Hebrew, WordClass.Hebrew);
        }

        void InsideWord(State from)
        {
            Letters(from);
            rules.Add(from, S.WordNumber, Numeric, AsciiDigit);
            rules.Add(from, S.WordUnderscore, Underscore);
        }
    }
}
