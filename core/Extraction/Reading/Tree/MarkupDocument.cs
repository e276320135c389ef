using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Khabar.Extraction.Reading;

/// <summary>The root of a tree. Its texts are parts of the buffer that was parsed, as long as that is not given back.</summary>
internal sealed class MarkupDocument(TextSource source) : MarkupNode, IConstructableDocument
{
    readonly List<MarkupElement> openTables = [];

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

    /// <summary>Notes that a table was opened.</summary>
    public void Opened(MarkupElement table) => openTables.Add(table);

    /// <summary>Notes that a table was closed.</summary>
    public void Closed(MarkupElement table) => openTables.Remove(table);

    /// <remarks>
    /// AngleSharp knows an open table by the type of its own elements; not finding it, it gives to the document what a table must not hold
    /// and what therefore stands before it (foster parenting; HTML standard, 13.2.6.1).
    /// </remarks>
    public override void AddNode(IConstructableNode node)
    {
        if (Root is null || openTables.Count == 0 || !openTables[^1].PrecedeBy(node))
            base.AddNode(node);
    }

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
