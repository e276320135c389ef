namespace Khabar.Extraction.Training;

/// <summary>Where a page to train on comes from.</summary>
enum PageOrigin
{
    /// <summary>A site published it.</summary>
    Site,
    /// <summary>It is one of those with furniture of other sites in it.</summary>
    Transplanted,
    /// <summary>It is one of either with Arabic in place of its text.</summary>
    Arabized,
}
