using Khabar.Extraction.Deciding;
using Khabar.Extraction.Features;
using Khabar.Extraction.Metadata;
using Khabar.Extraction.Reading;
using Khabar.Extraction.Templates;
using Khabar.Language.Identification;

namespace Khabar.Extraction;

/// <summary>Turns a page into the article a person would copy out of it, and says of every block why it was kept or removed.</summary>
/// <remarks>Thread-safe and stateless: the same page and template give the same article. Nothing is executed, fetched or written.</remarks>
public sealed class ArticleExtractor
{
    /// <summary>Extracts the article of a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The article. A page without one gives an article without text.</returns>
    /// <exception cref="ArgumentNullException">There is no page.</exception>
    /// <exception cref="PageException">The page is empty or larger than <see cref="Page.MaxLength"/>, or its URL is not absolute http or https.</exception>
    public ExtractedArticle Extract(Page page) => Extract(page, HostTemplate.Empty);

    /// <summary>Extracts the article of a page of a host of which something is known: what its articles have in common is no part of any.</summary>
    /// <param name="page">The page.</param>
    /// <param name="template">What the host's pages have in common.</param>
    /// <returns>The article. A page without one gives an article without text.</returns>
    /// <exception cref="ArgumentNullException">There is no page or no template.</exception>
    /// <exception cref="PageException">The page is empty or larger than <see cref="Page.MaxLength"/>, or its URL is not absolute http or https.</exception>
    public ExtractedArticle Extract(Page page, HostTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(page);
        var url = CheckedUrl(page.Url);
        if (page.Text is { } text)
        {
            CheckLength("text", text.Length);
            using var lines = PageSource.Copy(text);
            return Extract(LineReader.Read(lines.Span), new PageMetadata(), url, page, template, BodyClassifier.Lines, []);
        }
        using var source = Decoded(page);
        var markup = MarkupGuard.Tame(source);
        var document = HtmlReader.Parse(markup);
        return Extract(BlockReader.Read(document, markup), MetadataReader.Read(document, markup.Json), url, page, template, BodyClassifier.Markup, markup.Json);
    }

    static ExtractedArticle Extract(PageContent content, PageMetadata metadata, Uri? url, Page page, HostTemplate template, BodyClassifier classifier, IReadOnlyList<JsonScript> scripts)
    {
        var analysis = new PageAnalysis(content, metadata);
        var probabilities = classifier.Probabilities(analysis);
        HostFurniture.Lower(analysis, template, probabilities);
        var blocks = StatedBody.Complete(analysis, metadata, scripts, BlockNaming.Name(analysis, probabilities, template));
        var text = string.Join('\n', blocks.Where(block => block.Kept).Select(block => block.Text));
        var title = TitleChoice.Choose(analysis, metadata, blocks);
        return new ExtractedArticle
        {
            Title = title,
            Byline = BylineChoice.Choose(metadata, blocks),
            Publisher = PublisherChoice.Choose(metadata),
            Published = DateChoice.Choose(metadata, blocks, page.Fetched),
            CanonicalUrl = Addresses.First(metadata.CanonicalUrls, metadata.BaseUrl, url),
            LeadImageUrl = Addresses.First(metadata.Images, metadata.BaseUrl, url),
            Language = LanguageIdentifier.MainLanguage(text.Length > 0 ? text : title),
            Blocks = blocks,
            Text = text,
        };
    }

    static PageSource Decoded(Page page)
    {
        if (page.Html is { } html)
        {
            CheckLength("html", html.Length);
            return PageSource.Copy(html);
        }
        CheckLength("html", page.Bytes.Length);
        return PageSource.Decode(page.Bytes.Span, page.ContentType);
    }

    static void CheckLength(string field, int length)
    {
        if (length == 0)
            throw new PageException(field, "is empty");
        if (length > Page.MaxLength)
            throw new PageException(field, $"is {length} long; at most {Page.MaxLength} is taken");
    }

    static Uri? CheckedUrl(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
            ? parsed
            : throw new PageException("url", "is not an absolute http or https URL");
    }
}
