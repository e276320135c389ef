namespace Khabar.Services.Extraction;

/// <summary>Settings of the extraction service, section "Extraction".</summary>
public sealed class ExtractionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Extraction";

    /// <summary>The greatest <see cref="ReadAhead"/>.</summary>
    public const int MaxReadAhead = 1024;

    /// <summary>Pages of one stream that are under way at once, 1 to 1024; twice the processors unless set.</summary>
    public int ReadAhead { get; set; } = Math.Max(2, 2 * Environment.ProcessorCount);
}
