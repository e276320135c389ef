using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace Khabar.Extraction.Reading;

/// <summary>Makes the nodes that AngleSharp's tree construction asks for.</summary>
internal sealed class MarkupFactory : IDomConstructionElementFactory<MarkupDocument, MarkupElement>
{
    static readonly ElementKind Form = ElementKind.OfHtml("form");
    static readonly ElementKind Frame = ElementKind.OfHtml("frame");
    static readonly ElementKind Meta = ElementKind.OfHtml("meta");
    static readonly ElementKind NoScript = ElementKind.OfHtml("noscript");
    static readonly ElementKind Script = ElementKind.OfHtml("script");
    static readonly ElementKind Template = ElementKind.OfHtml("template");

    public MarkupDocument CreateDocument(TextSource source, IBrowsingContext? context) => new(source);

    public MarkupElement Create(MarkupDocument document, StringOrMemory name, StringOrMemory prefix, NodeFlags flags)
    {
        var kind = ElementKind.OfHtml(name.Memory.Span);
        if (flags != NodeFlags.None)
            kind = kind with { Flags = kind.Flags | flags };
        if (kind.Tag != Tag.Table)
            return new MarkupElement(kind, name);
        var table = new MarkupTable(kind, document);
        document.Opened(table);
        return table;
    }

    public MarkupElement CreateNoScript(MarkupDocument document, bool scripting) => new(NoScript, NoScript.Name);

    public MarkupElement CreateUnknown(MarkupDocument document, StringOrMemory name) => new(ElementKind.OfHtml(name.Memory.Span), name);

    public IConstructableFormElement CreateForm(MarkupDocument document) => new MarkupForm(Form);

    public IConstructableFrameElement CreateFrame(MarkupDocument document) => new MarkupFrame(Frame);

    public IConstructableMetaElement CreateMeta(MarkupDocument document) => new MarkupMeta(Meta);

    public IConstructableScriptElement CreateScript(MarkupDocument document, bool parserInserted, bool started) => new MarkupScript(Script);

    public IConstructableTemplateElement CreateTemplate(MarkupDocument document) => new MarkupTemplate(Template);

    public IConstructableSvgElement CreateSvg(MarkupDocument document, StringOrMemory name) => new MarkupDrawing(ElementKind.OfSvg(name.Memory.Span), name);

    public IConstructableMathElement CreateMath(MarkupDocument document, StringOrMemory name) => new MarkupFormula(ElementKind.OfMath(name.Memory.Span), name);

    public IConstructableNode CreateDocumentType(MarkupDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        new MarkupText(default); // a node that says nothing
}
