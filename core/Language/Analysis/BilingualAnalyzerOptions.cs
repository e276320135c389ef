namespace Khabar.Language.Analysis;

/// <summary>Which variants <see cref="BilingualAnalyzer"/> adds beside stem and exact form. All by default; each costs index space and serves one clause of a query.</summary>
public sealed record BilingualAnalyzerOptions
{
    /// <summary>Everything: what an index of articles holds.</summary>
    public static BilingualAnalyzerOptions Default { get; } = new();

    /// <summary>Only stems and exact forms.</summary>
    public static BilingualAnalyzerOptions WordsOnly { get; } = new() { Grams = false, Sounds = false, LeadWords = 0 };

    /// <summary>True to leave everything away but the exact forms.</summary>
    public bool ExactOnly { get; init; }

    /// <summary>Grams of four characters (<see cref="TermMarks.Gram"/>).</summary>
    public bool Grams { get; init; } = true;

    /// <summary>Sound keys of Arabic words and of Latin words with a capital (<see cref="TermMarks.ArabicSound"/>, <see cref="TermMarks.LatinSound"/>).</summary>
    public bool Sounds { get; init; } = true;

    /// <summary>True to give Latin words without a capital a sound key too: queries are typed without.</summary>
    public bool LowerCaseSounds { get; init; }

    /// <summary>How many words from the beginning are indexed as <see cref="TermMarks.Lead"/> too: news says first what it is about.</summary>
    public int LeadWords { get; init; } = 25;
}
