namespace Lucene.Net.Index;

/// <summary>A segment's place in a top-level reader.</summary>
public sealed class AtomicReaderContext : IndexReaderContext
{
    readonly AtomicReader reader;
    readonly AtomicReaderContext[]? leaves;

    internal AtomicReaderContext(CompositeReaderContext? parent, AtomicReader reader, int ord, int docBase, int leafOrd, int leafDocBase)
        : base(parent, ord, docBase)
    {
        (this.reader, Ord, DocBase) = (reader, leafOrd, leafDocBase);
        if (parent is null) leaves = [this];
    }

    internal AtomicReaderContext(AtomicReader reader) : this(null, reader, 0, 0, 0, 0) { }

    /// <summary>The segment's place among all segments of the top-level reader, from 0.</summary>
    public int Ord { get; }

    /// <summary>The number of the top-level reader's documents before this segment's.</summary>
    public int DocBase { get; }

    public AtomicReader AtomicReader => reader;

    public override IndexReader Reader => reader;

    public override IList<AtomicReaderContext> Leaves => leaves ?? throw new NotSupportedException("this is not a top-level context");

    public override IList<IndexReaderContext>? Children => null;
}
