namespace Khabar.Extraction;

/// <summary>A range of the decoded input in UTF-16 code units; <paramref name="End"/> is exclusive and never less than <paramref name="Start"/>.</summary>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>Its length in code units.</summary>
    public int Length => End - Start;
}
