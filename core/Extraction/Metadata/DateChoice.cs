using Khabar.Extraction.Dates;

namespace Khabar.Extraction.Metadata;

/// <summary>Chooses when the article was published.</summary>
internal static class DateChoice
{
    /// <summary>The first date of the metadata that can be read, else of a dateline on the page; null if there is none.</summary>
    public static PublicationTime? Choose(PageMetadata metadata, IReadOnlyList<ArticleBlock> blocks, DateTimeOffset? fetched)
    {
        foreach (var date in metadata.Dates)
            if (DateParser.Parse(date, fetched) is { } published)
                return published;
        foreach (var block in blocks)
            if (block.Kind is BlockKind.Dateline or BlockKind.Byline && DateParser.Parse(block.Text, fetched) is { } published)
                return published;
        return null;
    }
}
