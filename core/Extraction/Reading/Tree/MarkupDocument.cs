using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Khabar.Extraction.Reading;

/// <summary>The root of a tree. Its texts are parts of the buffer that was parsed, as long as that is not given back.</summary>
internal sealed class MarkupDocument(TextSource source) : MarkupNode, IConstructableDocument
{
    /// <summary>The html element.</summary>
    public MarkupElement? Root => ChildOf(this, static element => element.Tag == Tag.Body);

    /// <summary>The head element.</summary>
    public MarkupElement? Head => Root is { } root ? ChildOf(root, static element => element.Name is "head") : null;

    /// <summary>The body element, or the frames in its place.</summary>
    public MarkupElement? Body => Root is { } root ? ChildOf(root, static element => element.Tag == Tag.Body) : null;

    public override StringOrMemory NodeName => "#document";
    public TextSource Source => source;
    public IDisposable? Builder { get; set; }
    public QuirksMode QuirksMode { get; set; }
    public bool IsLoading => false;

    IConstructableElement? IConstructableDocument.Head => Head;
    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    public void AddComment(ref StructHtmlToken token) { }
    public void TrackError(Exception exception) { }
    public Task WaitForReadyAsync(CancellationToken cancel) => Task.CompletedTask;
    public Task FinishLoadingAsync() => Task.CompletedTask;
    public void PerformMicrotaskCheckpoint() { }
    public void ProvideStableState() { }
    public void ApplyManifest() { }

    static MarkupElement? ChildOf(MarkupNode node, Func<MarkupElement, bool> isSought)
    {
        for (var i = 0; i < node.Count; i++)
            if (node[i] is MarkupElement element && isSought(element))
                return element;
        return null;
    }
}
