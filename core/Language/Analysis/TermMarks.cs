namespace Khabar.Language.Analysis;

/// <summary>
/// The first character of every indexed term that is not a stem, so that all kinds share one field and never meet. No stem
/// begins with one of them, since none is a part of any word.
/// </summary>
public static class TermMarks
{
    /// <summary>The word as written, normalised only: "=ممرات".</summary>
    public const char Exact = '=';

    /// <summary>Four characters of the normalised word: "#ممرا".</summary>
    public const char Gram = '#';

    /// <summary>How an Arabic word sounds: "~BTN" for بوتين and بوتن.</summary>
    public const char ArabicSound = '~';

    /// <summary>How a Latin word sounds: "^BTN" for Putin. Apart from the other, so that a query can ask for one script.</summary>
    public const char LatinSound = '^';

    /// <summary>The stem of a word among a text's first: "&lt;ممر".</summary>
    public const char Lead = '<';

    /// <summary>True if a term carries one of the marks.</summary>
    public static bool IsMarked(ReadOnlySpan<char> term) => term.Length > 0 && term[0] is Exact or Gram or ArabicSound or LatinSound or Lead;
}
