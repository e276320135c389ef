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

    /// <summary>The greatest <see cref="MaxHosts"/>.</summary>
    public const int MostHosts = 100_000;

    /// <summary>Hosts of which the service remembers what their pages have in common, 0 to 100,000 (a busy one takes 20 KB); 0: none.</summary>
    public int MaxHosts { get; set; } = 2_000;

    /// <summary>
    /// The file that keeps them between runs; <c>host-templates.bin</c> in the data folder (Storage:DataPath) unless set. Empty, or no data
    /// folder configured: they are forgotten at the end.
    /// </summary>
    public string? TemplatesPath { get; set; }
}
