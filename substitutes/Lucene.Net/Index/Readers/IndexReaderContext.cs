namespace Lucene.Net.Index;

/// <summary>A reader's place in the tree of readers below a top-level one.</summary>
public abstract class IndexReaderContext
{
    private protected IndexReaderContext(CompositeReaderContext? parent, int ordInParent, int docBaseInParent) =>
        (Parent, OrdInParent, DocBaseInParent) = (parent, ordInParent, docBaseInParent);

    /// <summary>Null at the top.</summary>
    public CompositeReaderContext? Parent { get; }

    public bool IsTopLevel => Parent is null;

    /// <summary>The number of the parent's documents before this reader's.</summary>
    public int DocBaseInParent { get; }

    /// <summary>The reader's place among the parent's children, from 0.</summary>
    public int OrdInParent { get; }

    public abstract IndexReader Reader { get; }

    /// <summary>The segments below.</summary>
    /// <exception cref="NotSupportedException">This is not the top level.</exception>
    public abstract IList<AtomicReaderContext> Leaves { get; }

    /// <summary>Null for a segment.</summary>
    public abstract IList<IndexReaderContext>? Children { get; }
}
