namespace Khabar.Language.Analysis;

/// <summary>The values of the type attribute of <see cref="BilingualAnalyzer"/>'s tokens.</summary>
public static class TokenTypes
{
    /// <summary>The stem; the first token of its position.</summary>
    public const string Stem = "stem";

    /// <summary>The normalised word, marked <see cref="TermMarks.Exact"/>; the only token of a stop word.</summary>
    public const string Exact = "exact";

    /// <summary>Any further form, under one of the other <see cref="TermMarks"/>.</summary>
    public const string Variant = "variant";
}
