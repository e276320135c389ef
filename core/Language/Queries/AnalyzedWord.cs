using Khabar.Language.Analysis;
using Khabar.Language.Arabic;

namespace Khabar.Language.Queries;

/// <summary>The tokens of one position of a query, gathered.</summary>
internal sealed class AnalyzedWord(int start, int end, string? numeral)
{
    public int Start => start;

    public int End => end;

    /// <summary>True if the word has a capital that is not just a sentence's first.</summary>
    public bool IsCapitalized { get; set; }

    /// <summary>The number in figures that the word writes in Roman letters; null if it is none.</summary>
    public string? Numeral => numeral;

    /// <summary>The stem; null for a stop word.</summary>
    public string? Stem { get; private set; }

    /// <summary>The exact term, mark included.</summary>
    public string Exact { get; private set; } = "";

    /// <summary>The sound key without its mark; null if the word has none.</summary>
    public string? Sound { get; private set; }

    /// <summary>The gram terms, marks included.</summary>
    public List<string> Grams { get; } = [];

    /// <summary>True if the word is a function word, which means nothing by itself.</summary>
    public bool IsFunctionWord => FunctionWords.Contains(Exact[1..]);

    /// <summary>True if the word says little of what is looked for.</summary>
    public bool SaysLittle => FunctionWords.SaysLittle(Exact[1..]);

    /// <summary>True if nothing in the word itself keeps it from being a name in Latin letters.</summary>
    public bool CanBeLatinName => Stem is not null && Exact[1] is >= 'a' and <= 'z' && !IsFunctionWord && Numeral is null;

    public bool IsArabic => ArabicLetters.IsArabic(Exact[1]);

    /// <summary>Takes the next token of the position.</summary>
    public void Add(string term, string type)
    {
        if (type == TokenTypes.Stem)
            Stem = term;
        else if (type == TokenTypes.Exact)
            Exact = term;
        else if (term[0] is TermMarks.ArabicSound or TermMarks.LatinSound)
            Sound = term[1..];
        else if (!Grams.Contains(term))
            Grams.Add(term);
    }
}
