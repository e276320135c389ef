using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Metadata;

/// <summary>Chooses who wrote the article.</summary>
internal static class BylineChoice
{
    const int MaxWords = 12;

    static readonly string[] Prefixes =
        ["By ", "by ", "BY ", "Written by ", "Reported by ", "بقلم:", "بقلم", "كتب:", "كتبت:", "كتب -", "كتبت -", "إعداد:", "إعداد"];

    /// <summary>The names divided by ", "; empty if the page names nobody.</summary>
    public static string Choose(PageMetadata metadata, IReadOnlyList<ArticleBlock> blocks)
    {
        foreach (var statement in metadata.Authors)
        {
            var names = statement.Select(Name).Where(name => name.Length > 0).Distinct().Take(12).ToArray();
            if (names.Length > 0)
                return string.Join(", ", names);
        }
        return blocks.FirstOrDefault(block => block.Kind == BlockKind.Byline) is { } byline ? Name(byline.Text) : "";
    }

    static string Name(string value)
    {
        var name = PageMetadata.Fold(value).Trim(' ', ',', '|', '-', ':', '–');
        if (name.Contains("://", StringComparison.Ordinal) || name.StartsWith('@'))
            return "";
        foreach (var prefix in Prefixes)
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                name = name[prefix.Length..].Trim(' ', ':', '-');
        var sentence = name.IndexOf(". ", StringComparison.Ordinal);
        if (sentence > 8)
            name = name[..sentence];
        return Words.Count(name) is > 0 and <= MaxWords ? name : "";
    }
}
