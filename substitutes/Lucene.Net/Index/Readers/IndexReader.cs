using Lucene.Net.Documents;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>
/// An unchanging view of an index as of one moment. Documents have numbers from 0 to <see cref="MaxDoc"/>, which hold for this reader only.
/// Thread-safe. Counted by reference: closed when the creator has disposed of it and everyone who called <see cref="IncRef"/> has called <see cref="DecRef"/>.
/// </summary>
public abstract class IndexReader : IDisposable
{
    readonly List<IReaderDisposedListener> listeners = [];
    readonly List<WeakReference<IndexReader>> parents = [];
    int references = 1;
    int disposed;

    private protected IndexReader() { }

    public int RefCount => Volatile.Read(ref references);

    /// <summary>Keeps the reader open until a matching <see cref="DecRef"/>.</summary>
    /// <exception cref="ObjectDisposedException">It is closed already.</exception>
    public void IncRef()
    {
        if (!TryIncRef()) EnsureOpen();
    }

    /// <summary>As <see cref="IncRef"/>, but false if it is closed already.</summary>
    public bool TryIncRef()
    {
        for (var count = RefCount; count > 0; count = RefCount)
            if (Interlocked.CompareExchange(ref references, count + 1, count) == count) return true;
        return false;
    }

    /// <exception cref="ObjectDisposedException">It is closed already.</exception>
    public void DecRef()
    {
        EnsureOpen();
        if (Interlocked.Decrement(ref references) > 0) return;
        try { DoClose(); }
        finally { TellListeners(); }
    }

    public void AddReaderDisposedListener(IReaderDisposedListener listener)
    {
        EnsureOpen();
        lock (listeners) listeners.Add(listener);
    }

    public void RemoveReaderDisposedListener(IReaderDisposedListener listener)
    {
        EnsureOpen();
        lock (listeners) listeners.Remove(listener);
    }

    /// <summary>Has the listeners of <paramref name="reader"/>, which is made of this one, told when this one is closed.</summary>
    public void RegisterParentReader(IndexReader reader)
    {
        EnsureOpen();
        lock (parents) parents.Add(new(reader));
    }

    /// <exception cref="ObjectDisposedException">The reader is closed.</exception>
    protected void EnsureOpen()
    {
        if (RefCount <= 0) throw new ObjectDisposedException(GetType().FullName, "this IndexReader is disposed.");
    }

    /// <summary>The reader of the last commit in <paramref name="directory"/>.</summary>
    public static DirectoryReader Open(Directory directory) => DirectoryReader.Open(directory);

    public static DirectoryReader Open(IndexWriter writer, bool applyAllDeletes) => DirectoryReader.Open(writer, applyAllDeletes);

    public static DirectoryReader Open(IndexCommit commit) => DirectoryReader.Open(commit);

    /// <summary>The number of live documents.</summary>
    public abstract int NumDocs { get; }

    /// <summary>One above the highest document number.</summary>
    public abstract int MaxDoc { get; }

    public int NumDeletedDocs => MaxDoc - NumDocs;

    public virtual bool HasDeletions => NumDeletedDocs > 0;

    /// <summary>Shows the stored fields of a document to <paramref name="visitor"/>. A deleted document's may be shown too.</summary>
    /// <exception cref="ArgumentException">The number is not within 0 to <see cref="MaxDoc"/>.</exception>
    public abstract void Document(int docID, StoredFieldVisitor visitor);

    /// <summary>The stored fields of a document.</summary>
    public Document Document(int docID)
    {
        var visitor = new DocumentStoredFieldVisitor();
        Document(docID, visitor);
        return visitor.Document;
    }

    /// <summary>Those stored fields of a document whose names are in <paramref name="fieldsToLoad"/>.</summary>
    public Document Document(int docID, ISet<string> fieldsToLoad)
    {
        var visitor = new DocumentStoredFieldVisitor(fieldsToLoad);
        Document(docID, visitor);
        return visitor.Document;
    }

    /// <summary>Null: this index keeps no term vectors.</summary>
    public abstract Fields? GetTermVectors(int docID);

    /// <summary>Null: this index keeps no term vectors.</summary>
    public Terms? GetTermVector(int docID, string field) => GetTermVectors(docID)?.GetTerms(field);

    public abstract IndexReaderContext Context { get; }

    /// <summary>The segments, in order of their documents.</summary>
    public IList<AtomicReaderContext> Leaves => Context.Leaves;

    /// <summary>A key for caches of what depends on the documents but not on deletions.</summary>
    public virtual object CoreCacheKey => this;

    /// <summary>A key for caches of what depends on documents and deletions.</summary>
    public virtual object CombinedCoreAndDeletesKey => this;

    /// <summary>The number of documents with a term, deleted ones included.</summary>
    public abstract int DocFreq(Term term);

    /// <summary>How often a term occurs, deleted documents included; -1 if frequencies are not kept.</summary>
    public abstract long TotalTermFreq(Term term);

    /// <summary>The sum of the document frequencies of a field's terms.</summary>
    public abstract long GetSumDocFreq(string field);

    /// <summary>The number of documents with a field.</summary>
    public abstract int GetDocCount(string field);

    /// <summary>The sum of the frequencies of a field's terms; -1 if frequencies are not kept.</summary>
    public abstract long GetSumTotalTermFreq(string field);

    protected abstract void DoClose();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref disposed, 1) == 0) DecRef();
    }

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public sealed override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    void TellListeners()
    {
        lock (listeners)
            foreach (var listener in listeners) listener.OnDispose(this);
        lock (parents)
            foreach (var parent in parents)
                if (parent.TryGetTarget(out var reader)) reader.TellListeners();
    }
}
