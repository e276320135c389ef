namespace Khabar.Extraction.Metadata;

/// <summary>Chooses the outlet's name.</summary>
internal static class PublisherChoice
{
    /// <summary>The first name that is no address; empty if there is none.</summary>
    public static string Choose(PageMetadata metadata) =>
        metadata.Publishers.FirstOrDefault(name => name.Length <= 120 && !name.Contains("://", StringComparison.Ordinal) && name[0] != '@') ?? "";
}
