namespace Khabar.Gateway.Problems;

/// <summary>The names under which REST callers know the fields that services name by their path in the protos.</summary>
static class FieldNames
{
    static readonly Dictionary<string, string> Names = new()
    {
        ["query"] = "q",
        ["prefix"] = "q",
        ["languages"] = "language",
        ["sources"] = "source",
        ["published_from"] = "from",
        ["published_until"] = "to",
        ["at_least"] = "position",
        ["freshness_half_life"] = "freshness",
        ["page.content"] = "html",
    };

    /// <summary>The REST name of a proto path: <c>article.url</c> is <c>url</c>.</summary>
    public static string Rest(string path)
    {
        if (Names.TryGetValue(path, out var name)) return name;
        foreach (var message in (ReadOnlySpan<string>)["article.", "page."])
            if (path.StartsWith(message, StringComparison.Ordinal)) return path[message.Length..];
        return path;
    }
}
