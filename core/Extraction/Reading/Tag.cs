namespace Khabar.Extraction.Reading;

/// <summary>The elements that tell something about their text, from running text to controls: the models compare the numbers.</summary>
internal enum Tag : byte
{
    None, Paragraph, Quote, Preformatted, Division, Section, Article, Main, Body, Heading2, Heading3, Heading4, Heading5, Heading1,
    DefinitionTerm, Definition, ListItem, List, Cell, Row, Table, Caption, Figure, Details, Header, Footer, Aside, Navigation,
    Address, Form, Label, Button, Link, Emphasis, Strong, Inline, Time, Picture, Break, NoScript, Skipped, Other, Dialog, Columns,
}

/// <summary>Element names and how they lay out.</summary>
internal static class Tags
{
    /// <summary>What templates are called in the tree.</summary>
    public const string Template = "x-template";

    /// <summary>The tag of an element by its local name in lower case.</summary>
    public static Tag Of(ReadOnlySpan<char> name) => name switch
    {
        "p" => Tag.Paragraph,
        "div" or "center" or "hgroup" => Tag.Division,
        "span" or "font" or "small" or "sub" or "sup" or "abbr" or "mark" or "u" or "code" or "bdi" or "bdo" or "tt" => Tag.Inline,
        "a" => Tag.Link,
        "strong" or "b" => Tag.Strong,
        "em" or "i" or "cite" or "q" => Tag.Emphasis,
        "li" => Tag.ListItem,
        "ul" or "ol" or "menu" or "dl" => Tag.List,
        "h1" => Tag.Heading1,
        "h2" => Tag.Heading2,
        "h3" => Tag.Heading3,
        "h4" => Tag.Heading4,
        "h5" or "h6" => Tag.Heading5,
        "section" => Tag.Section,
        "article" => Tag.Article,
        "main" => Tag.Main,
        "body" or "html" or "frameset" => Tag.Body,
        "blockquote" => Tag.Quote,
        "pre" or "xmp" or "listing" => Tag.Preformatted,
        "figure" => Tag.Figure,
        "figcaption" or "caption" or "legend" => Tag.Caption,
        "aside" => Tag.Aside,
        "nav" => Tag.Navigation,
        "header" => Tag.Header,
        "footer" => Tag.Footer,
        "table" => Tag.Table,
        "tr" or "thead" or "tbody" or "tfoot" or "colgroup" => Tag.Row,
        "td" or "th" => Tag.Cell,
        "dt" => Tag.DefinitionTerm,
        "dd" => Tag.Definition,
        "details" or "summary" => Tag.Details,
        "address" => Tag.Address,
        "form" or "fieldset" => Tag.Form,
        "label" or "output" => Tag.Label,
        "button" => Tag.Button,
        "time" => Tag.Time,
        "dialog" => Tag.Dialog,
        "br" => Tag.Break,
        "hr" => Tag.Columns,
        "img" or "picture" or "amp-img" => Tag.Picture,
        "noscript" => Tag.NoScript,
        "script" or "style" or "template" or Template or "svg" or "iframe" or "object" or "embed" or "canvas" or "video" or "audio" or "textarea"
            or "select" or "datalist" or "option" or "head" or "title" or "math" or "map" or "applet" or "noembed" or "noframes"
            or "input" or "link" or "meta" or "base" or "rp" or "rt" => Tag.Skipped,
        _ => Tag.Other,
    };

    /// <summary>True if the element's text runs on with the text around it.</summary>
    public static bool IsInline(this Tag tag) =>
        tag is Tag.Inline or Tag.Link or Tag.Emphasis or Tag.Strong or Tag.Time or Tag.Label or Tag.Picture or Tag.Other;

    /// <summary>True for headings of any level.</summary>
    public static bool IsHeading(this Tag tag) => tag is >= Tag.Heading2 and <= Tag.Heading1;
}
