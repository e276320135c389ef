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

    /// <summary>How the word sounds, in either script: "~BTN".</summary>
    public const char Sound = '~';

    /// <summary>The stem of a word among a text's first: "&lt;ممر".</summary>
    public const char Lead = '<';

    /// <summary>True if a term carries one of the marks.</summary>
    public static bool IsMarked(ReadOnlySpan<char> term) => term.Length > 0 && term[0] is Exact or Gram or Sound or Lead;
}
