using Khabar.Language.Arabic;

namespace Khabar.Language.Analysis;

/// <summary>The tokens of one position of a query, gathered.</summary>
internal sealed class AnalyzedWord
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The stem; null for a stop word.</summary>
    public string? Stem { get; private set; }

    /// <summary>The exact term, mark included.</summary>
    public string Exact { get; private set; } = "";

    /// <summary>The sound term, mark included; null if the word has none.</summary>
    public string? Sound { get; private set; }

    /// <summary>The gram terms, marks included.</summary>
    public List<string> Grams { get; } = [];

    public bool IsArabic => ArabicLetters.IsArabic(Exact[1]);

    /// <summary>Takes the next token of the position.</summary>
    public void Add(string term, string type)
    {
        if (type == TokenTypes.Stem)
            Stem = term;
        else if (type == TokenTypes.Exact)
            Exact = term;
        else if (term[0] == TermMarks.Sound)
            Sound = term;
        else if (!Grams.Contains(term))
            Grams.Add(term);
    }
}
