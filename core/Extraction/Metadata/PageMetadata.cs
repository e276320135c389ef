namespace Khabar.Extraction.Metadata;

/// <summary>What a page says about itself, before any of it is believed: every statement in order of the weight it usually deserves.</summary>
internal sealed class PageMetadata
{
    /// <summary>Headlines: JSON-LD, OpenGraph, Twitter card, title element.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>Names of authors by one statement each; the first statement that names anybody wins.</summary>
    public List<List<string>> Authors { get; } = [];

    /// <summary>Names of the outlet.</summary>
    public List<string> Publishers { get; } = [];

    /// <summary>Publication dates as written.</summary>
    public List<string> Dates { get; } = [];

    /// <summary>Canonical addresses, perhaps relative.</summary>
    public List<string> CanonicalUrls { get; } = [];

    /// <summary>Lead images, perhaps relative.</summary>
    public List<string> Images { get; } = [];

    /// <summary>Summaries of the article.</summary>
    public List<string> Descriptions { get; } = [];

    /// <summary>The article's text as JSON-LD gives it; empty if it does not.</summary>
    public string ArticleBody { get; set; } = "";

    /// <summary>Language tags: the article's, the page's.</summary>
    public List<string> Languages { get; } = [];

    /// <summary>Addresses are relative to this one, if the page says so.</summary>
    public string BaseUrl { get; set; } = "";

    internal static void Put(List<string> list, string? value)
    {
        var folded = Fold(value);
        if (folded.Length > 0 && folded.Length <= 4096 && list.Count < 32 && !list.Contains(folded))
            list.Add(folded);
    }

    /// <summary>White space folded, ends trimmed, controls dropped.</summary>
    internal static string Fold(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var folded = new System.Text.StringBuilder(Math.Min(value.Length, 8192));
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, 8192)))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().Trim();
    }
}
