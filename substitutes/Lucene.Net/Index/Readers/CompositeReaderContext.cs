namespace Lucene.Net.Index;

/// <summary>The place of a reader that is made of others.</summary>
public sealed class CompositeReaderContext : IndexReaderContext
{
    readonly CompositeReader reader;
    readonly AtomicReaderContext[]? leaves;

    CompositeReaderContext(CompositeReader reader, CompositeReaderContext? parent, int ord, int docBase, List<AtomicReaderContext> found, int leafDocBase)
        : base(parent, ord, docBase)
    {
        this.reader = reader;
        var children = new List<IndexReaderContext>();
        var within = 0;
        foreach (var sub in reader.SubReaders)
        {
            if (sub is AtomicReader atomic)
            {
                var leaf = new AtomicReaderContext(this, atomic, children.Count, within, found.Count, leafDocBase + within);
                found.Add(leaf);
                children.Add(leaf);
            }
            else children.Add(new CompositeReaderContext((CompositeReader)sub, this, children.Count, within, found, leafDocBase + within));
            within += sub.MaxDoc;
        }
        Children = children;
        if (parent is null) leaves = [.. found];
    }

    internal static CompositeReaderContext Create(CompositeReader reader) => new(reader, null, 0, 0, [], 0);

    public override IndexReader Reader => reader;

    public override IList<AtomicReaderContext> Leaves => leaves ?? throw new NotSupportedException("this is not a top-level context");

    public override IList<IndexReaderContext> Children { get; }
}
