namespace Lucene.Net.Index;

/// <summary>A reader made of others. It has no terms of its own: go through <see cref="IndexReader.Leaves"/>.</summary>
public abstract class CompositeReader : IndexReader
{
    CompositeReaderContext? context;

    protected CompositeReader() { }

    protected abstract IList<IndexReader> GetSequentialSubReaders();

    internal IList<IndexReader> SubReaders => GetSequentialSubReaders();

    public sealed override IndexReaderContext Context
    {
        get
        {
            EnsureOpen();
            return context ??= CompositeReaderContext.Create(this);
        }
    }

    public override string ToString() => $"{GetType().Name}({string.Join(" ", GetSequentialSubReaders())})";
}
