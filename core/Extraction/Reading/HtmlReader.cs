using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Khabar.Extraction.Reading;

/// <summary>Parses HTML as browsers do (AngleSharp), with scripting off; nothing is executed or fetched.</summary>
internal static class HtmlReader
{
    /// <summary>Parses a decoded page. The document holds nothing but memory; to dispose of it would only take its tree apart.</summary>
    public static IHtmlDocument Parse(TamedMarkup markup)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            IsKeepingSourceReferences = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = static (ref _, name) => IsRead(name.Span),
        });
        return parser.ParseDocument(markup.Source.Characters, markup.Source.Length);
    }

    /// <summary>The attributes that the extractor reads, and those that tree construction does; the others cost time only.</summary>
    static bool IsRead(ReadOnlySpan<char> name) => name switch
    {
        "class" or "id" or "role" or "hidden" or "style" or "aria-hidden" or "aria-label" or "itemprop" or "property" or "name" or "content"
            or "rel" or "href" or "lang" or "datetime" or "type" or "encoding" or "data-component" or "data-testid" or "data-qa"
            or "data-module" or "data-type" => true,
        _ => false,
    };
}
