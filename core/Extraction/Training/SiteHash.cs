namespace Khabar.Extraction.Training;

/// <summary>A hash of a site's name that is the same in every run (FNV-1a).</summary>
static class SiteHash
{
    /// <summary>The hash.</summary>
    public static uint Of(string site) => site.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}
