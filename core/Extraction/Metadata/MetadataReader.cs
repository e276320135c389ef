using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Metadata;

/// <summary>Reads what a document says about itself: JSON-LD, meta and link elements, microdata, headings.</summary>
internal static class MetadataReader
{
    const int MaxText = 2048;

    /// <summary>Reads a document and its JSON-LD, which comes first in every list, then OpenGraph, then the rest.</summary>
    public static PageMetadata Read(MarkupDocument document, IReadOnlyList<JsonScript> json)
    {
        var metadata = new PageMetadata();
        foreach (var script in json)
            JsonLdReader.Read(script.Text, metadata);
        var metas = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var items = new List<(string Property, MarkupElement Element)>();
        string? title = null, heading = null;
        foreach (var node in DocumentWalk.Below(document))
        {
            if (node is not MarkupElement element)
                continue;
            switch (element.Name)
            {
                case "html":
                    PageMetadata.Put(metadata.Languages, element.Attribute("lang"));
                    break;
                case "base":
                    metadata.BaseUrl = element.Attribute("href") ?? "";
                    break;
                case "title" when title is null && element.Tag == Tag.Skipped:
                    title = DocumentWalk.Text(element, MaxText);
                    break;
                case "meta":
                    AddMeta(metas, element);
                    break;
                case "link" when element.Attribute("rel") is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase):
                    PageMetadata.Put(metadata.CanonicalUrls, element.Attribute("href"));
                    break;
                case "h1":
                    heading ??= Text(element);
                    break;
                case "time" when items.Count < 64:
                    items.Add(("time", element));
                    break;
            }
            if (items.Count < 64 && element.AttributeCount > 0 && element.Name is not ("meta" or "script") && element.Attribute("itemprop") is { Length: > 0 } property)
                items.Add((property, element));
        }
        AddMetas(metadata, metas);
        PageMetadata.Put(metadata.Titles, title);
        PageMetadata.Put(metadata.Titles, heading);
        foreach (var (property, element) in items)
            AddItem(metadata, property, element);
        return metadata;
    }

    static void AddMeta(Dictionary<string, List<string>> metas, MarkupElement element)
    {
        var name = element.Attribute("property") ?? element.Attribute("name") ?? element.Attribute("itemprop");
        var content = element.Attribute("content");
        if (string.IsNullOrEmpty(name) || name.Length > 64 || string.IsNullOrWhiteSpace(content) || metas.Count >= 512)
            return;
        name = name.ToLowerInvariant();
        if (!metas.TryGetValue(name, out var values))
            metas[name] = values = [];
        if (values.Count < 16)
            values.Add(content);
    }

    static void AddMetas(PageMetadata metadata, Dictionary<string, List<string>> metas)
    {
        Put(metadata.Titles, "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline");
        Put(metadata.Publishers, "og:site_name", "application-name", "dc.publisher", "twitter:site");
        Put(metadata.Dates, "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
            "parsely-pub-date", "sailthru.date", "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued",
            "dcterms.created", "dcterms.date", "cxenseparse:recs:publishtime", "article.published", "last-modified");
        Put(metadata.CanonicalUrls, "og:url", "twitter:url");
        Put(metadata.Images, "og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src", "image", "thumbnail");
        Put(metadata.Descriptions, "og:description", "description", "twitter:description", "dc.description", "dcterms.abstract");
        Put(metadata.Languages, "content-language", "og:locale", "dc.language", "language");
        foreach (var name in (ReadOnlySpan<string>)["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "twitter:creator"])
        {
            if (metas.TryGetValue(name, out var values))
                metadata.Authors.Add(values);
        }

        void Put(List<string> list, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (metas.TryGetValue(name, out var values))
                    foreach (var value in values)
                        PageMetadata.Put(list, value);
        }
    }

    static void AddItem(PageMetadata metadata, string property, MarkupElement element)
    {
        switch (property)
        {
            case "datePublished" or "dateCreated":
                PageMetadata.Put(metadata.Dates, element.Attribute("datetime") ?? element.Attribute("content") ?? Text(element));
                break;
            case "time":
                PageMetadata.Put(metadata.Dates, element.Attribute("datetime"));
                break;
            case "author" or "name author":
                metadata.Authors.Add([Text(element)]);
                break;
            case "headline":
                PageMetadata.Put(metadata.Titles, Text(element));
                break;
        }
    }

    static string Text(MarkupElement element) => DocumentWalk.Text(element, MaxText);
}
