namespace Khabar.Language.Analysis;

/// <summary>How much each part of a query word's evidence counts, beside 1 for its stem. Measured over the retrieval sets; see README.md.</summary>
public sealed record QueryWeights
{
    /// <summary>The measured weights.</summary>
    public static QueryWeights Default { get; } = new();

    /// <summary>Factor of the exact form's group.</summary>
    public float Exact { get; init; } = 0.3f;

    /// <summary>Factor of the lead group.</summary>
    public float Lead { get; init; } = 0.2f;

    /// <summary>Factor of each gram of an Arabic word.</summary>
    public float ArabicGram { get; init; } = 0.4f;

    /// <summary>Factor of each gram of any other word.</summary>
    public float LatinGram { get; init; } = 0.2f;

    /// <summary>Weight of the best translation inside its group; others have less by the lexicon's own weights.</summary>
    public float Translation { get; init; } = 0.8f;

    /// <summary>Weight of the sound key inside the group.</summary>
    public float Sound { get; init; } = 0.3f;
}
