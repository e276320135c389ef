using AngleSharp;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Khabar.Extraction.Reading;

/// <summary>Parses HTML as browsers do: AngleSharp's tokenizer and tree construction, with scripting off and a tree of our own.</summary>
internal static class HtmlReader
{
    static readonly IBrowsingContext Context = BrowsingContext.New(new Configuration().WithOnly<IDomConstructionElementFactory<MarkupDocument, MarkupElement>>(new MarkupFactory()));

    static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        SkipComments = true,
        SkipProcessingInstructions = true,
    };

    /// <summary>Parses a decoded page; nothing is executed or fetched. The tree is good until the page's buffer is given back.</summary>
    public static MarkupDocument Parse(TamedMarkup markup) => new HtmlParser(Options, Context).ParseDocument<MarkupDocument, MarkupElement>(
        new TextSource(new CharArrayTextSource(markup.Source.Characters, markup.Source.Length)), null);
}
