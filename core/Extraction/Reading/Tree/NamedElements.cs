using AngleSharp.Html.Construction;

namespace Khabar.Extraction.Reading;

// Tree construction tells a few elements by their types, or tells them nothing else when they close.

internal sealed class MarkupTable(ElementKind kind, MarkupDocument document) : MarkupElement(kind, kind.Name)
{
    public override void SetupElement() => document.Closed(this);
}

internal sealed class MarkupTemplate(ElementKind kind) : MarkupElement(kind, kind.Name), IConstructableTemplateElement
{
    public void PopulateFragment() { }
}

internal sealed class MarkupForm(ElementKind kind) : MarkupElement(kind, kind.Name), IConstructableFormElement;

internal sealed class MarkupMeta(ElementKind kind) : MarkupElement(kind, kind.Name), IConstructableMetaElement
{
    public void Handle() { } // the charset is settled
}

internal sealed class MarkupFrame(ElementKind kind) : MarkupElement(kind, kind.Name), IConstructableFrameElement;

internal sealed class MarkupScript(ElementKind kind) : MarkupElement(kind, kind.Name), IConstructableScriptElement
{
    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

    public bool Prepare(IConstructableDocument document) => false; // nothing is run
}

internal sealed class MarkupDrawing(ElementKind kind, AngleSharp.Common.StringOrMemory name) : MarkupElement(kind, name), IConstructableSvgElement;

internal sealed class MarkupFormula(ElementKind kind, AngleSharp.Common.StringOrMemory name) : MarkupElement(kind, name), IConstructableMathElement;
