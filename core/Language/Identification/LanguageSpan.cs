namespace Khabar.Language.Identification;

/// <summary>A stretch of a text in one language.</summary>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Tag">BCP 47 tag; "und" if it cannot be told.</param>
/// <param name="Confidence">From 0 to 1.</param>
public readonly record struct LanguageSpan(int Start, int Length, string Tag, float Confidence)
{
    /// <summary>End of the stretch, exclusive.</summary>
    public int End => Start + Length;
}
