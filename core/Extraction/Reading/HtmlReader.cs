using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Khabar.Extraction.Reading;

/// <summary>Parses HTML as browsers do (AngleSharp), with scripting off; nothing is executed or fetched.</summary>
internal static class HtmlReader
{
    /// <summary>Parses a decoded page.</summary>
    public static IHtmlDocument Parse(TamedMarkup markup)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            IsKeepingSourceReferences = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
        });
        return parser.ParseDocument(markup.Html);
    }
}
