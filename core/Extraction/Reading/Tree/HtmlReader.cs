using AngleSharp;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Khabar.Extraction.Reading;

/// <summary>Parses HTML as browsers do: AngleSharp's tokenizer and tree construction, with scripting off and a tree of our own.</summary>
internal static class HtmlReader
{
    static readonly IBrowsingContext Context = BrowsingContext.New(new Configuration().WithOnly<IDomConstructionElementFactory<MarkupDocument, MarkupElement>>(new MarkupFactory()));

    const string Template = "template";

    static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        SkipComments = true,
        SkipProcessingInstructions = true,
    };

    /// <summary>Parses a decoded page; nothing is executed or fetched. The tree is good until the page's buffer is given back.</summary>
    public static MarkupDocument Parse(TamedMarkup markup) => new HtmlParser(Options, Context).ParseDocument<MarkupDocument, MarkupElement>(
        new TextSource(new CharArrayTextSource(markup.Source.Characters, markup.Source.Length)), WithoutTemplates);

    /// <summary>
    /// Templates are not shown, so that what they hold matters to nobody. Tree construction must not meet them: it knows them by the type of
    /// AngleSharp's own elements and would look for others in vain.
    /// </summary>
    static TokenConsumptionResult WithoutTemplates(ref StructHtmlToken token, TokenConsumer next)
    {
        if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && token.Name == Template)
            token.Name = Tags.Template;
        next(ref token);
        return TokenConsumptionResult.Continue;
    }
}
