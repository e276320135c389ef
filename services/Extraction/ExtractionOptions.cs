using System.ComponentModel.DataAnnotations;

namespace Khabar.Services.Extraction;

/// <summary>The extraction service, and the extraction of stored pages when an index is built anew.</summary>
public sealed class ExtractionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Extraction";

    /// <summary>Pages of one stream that are extracted at once; 0 means twice the number of processors.</summary>
    [Range(0, 1024)]
    public int ReadAhead { get; set; }

    /// <summary>Hosts of which the service remembers what their pages have in common; a busy one takes 20 KB. 0: none.</summary>
    [Range(0, 100_000)]
    public int MaxHosts { get; set; } = 2_000;

    /// <summary>
    /// The file that keeps what hosts' pages have in common between runs. Not set: <c>host-templates.bin</c> in the data folder. Empty, or no data folder
    /// configured: it is forgotten at the end.
    /// </summary>
    public string? TemplatesPath { get; set; }
}
