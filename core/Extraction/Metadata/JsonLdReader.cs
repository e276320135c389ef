using System.Text.Json;

namespace Khabar.Extraction.Metadata;

/// <summary>Reads schema.org articles from a page's JSON-LD.</summary>
internal static class JsonLdReader
{
    const int MaxNodes = 2_000;

    static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 48,
    };

    /// <summary>Adds what the articles in <paramref name="json"/> say. JSON that is broken says nothing.</summary>
    public static void Read(string json, PageMetadata metadata)
    {
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory().Trim().TrimEnd(';'), Options);
            foreach (var node in Nodes(document.RootElement))
            {
                if (IsArticle(node))
                    ReadArticle(node, metadata);
            }
        }
        catch (JsonException)
        {
            // Pages often carry JSON with raw line breaks or templates that were never filled in. The page itself remains.
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair cannot be read as text.
        }
    }

    /// <summary>The node and the nodes of its graph and main entity, breadth first.</summary>
    static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        var queue = new Queue<JsonElement>();
        queue.Enqueue(root);
        for (var seen = 0; seen < MaxNodes && queue.TryDequeue(out var node); seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray().Take(MaxNodes))
                    queue.Enqueue(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                yield return node;
                foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "hasPart"])
                    if (node.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        queue.Enqueue(inner);
            }
        }
    }

    static bool IsArticle(JsonElement node) => Strings(node, "@type").Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
        || type is "Report" or "Review" or "CreativeWork" or "OpinionNewsArticle");

    static void ReadArticle(JsonElement node, PageMetadata metadata)
    {
        Put(metadata.Titles, node, "headline");
        Put(metadata.Dates, node, "datePublished");
        Put(metadata.Dates, node, "dateCreated");
        Put(metadata.Descriptions, node, "description");
        Put(metadata.Languages, node, "inLanguage");
        Put(metadata.Images, node, "image");
        Put(metadata.Publishers, node, "publisher");
        var authors = Names(node, "author");
        if (authors.Count > 0)
            metadata.Authors.Add(authors);
        if (node.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String
            && body.GetString() is { } text && text.Length > metadata.ArticleBody.Length)
            metadata.ArticleBody = text;
    }

    static void Put(List<string> list, JsonElement node, string property)
    {
        foreach (var name in Names(node, property))
            PageMetadata.Put(list, name);
    }

    /// <summary>The names or addresses of a property's values, which may be text, an object, or a list of either.</summary>
    static List<string> Names(JsonElement node, string property)
    {
        var names = new List<string>();
        if (!node.TryGetProperty(property, out var value))
            return names;
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(32) : [value])
        {
            if (item.ValueKind == JsonValueKind.String)
                names.Add(item.GetString()!);
            else if (item.ValueKind == JsonValueKind.Object)
                names.AddRange(Strings(item, "name").Concat(Strings(item, "url")).Take(1));
        }
        return names;
    }

    static IEnumerable<string> Strings(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value))
            return [];
        return (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(32) : (IEnumerable<JsonElement>)[value])
            .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);
    }
}
