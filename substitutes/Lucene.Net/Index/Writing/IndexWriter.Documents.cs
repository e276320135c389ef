using Lucene.Net.Analysis;
using Lucene.Net.Index.Buffering;
using Lucene.Net.Search;

namespace Lucene.Net.Index;

/// <content>
/// Adding, replacing, deleting. Every operation has a number, taken while it holds the gate; a deletion applies to documents of lower
/// numbers, wherever they are by the time it is applied. Whoever needs a moment without operations (commit, reader) closes the gate.
/// </content>
public partial class IndexWriter
{
    readonly ReaderWriterLockSlim gate = new();
    readonly BufferPool buffers;
    readonly object pendingGuard = new();
    readonly DocValuesTypes docValueTypes = new();
    PendingDeletes pending = new();
    long sequence;

    public virtual void AddDocument(IEnumerable<IIndexableField> doc) => AddDocument(doc, config.Analyzer);

    /// <exception cref="ArgumentException">A field cannot be indexed; the message names it. Nothing is added.</exception>
    public virtual void AddDocument(IEnumerable<IIndexableField> doc, Analyzer analyzer) => Add(null, [doc], analyzer);

    public virtual void AddDocuments(IEnumerable<IEnumerable<IIndexableField>> docs) => AddDocuments(docs, config.Analyzer);

    /// <summary>Adds documents with numbers that follow each other, all of them or none.</summary>
    public virtual void AddDocuments(IEnumerable<IEnumerable<IIndexableField>> docs, Analyzer analyzer) => Add(null, docs, analyzer);

    public virtual void UpdateDocument(Term? term, IEnumerable<IIndexableField> doc) => UpdateDocument(term, doc, config.Analyzer);

    /// <summary>Deletes the documents with a term and adds one, in one step: no reader and no commit sees the one without the other.</summary>
    public virtual void UpdateDocument(Term? term, IEnumerable<IIndexableField> doc, Analyzer analyzer) => Add(term, [doc], analyzer);

    public virtual void UpdateDocuments(Term? delTerm, IEnumerable<IEnumerable<IIndexableField>> docs) => UpdateDocuments(delTerm, docs, config.Analyzer);

    public virtual void UpdateDocuments(Term? delTerm, IEnumerable<IEnumerable<IIndexableField>> docs, Analyzer analyzer) => Add(delTerm, docs, analyzer);

    /// <summary>Deletes the documents with a term.</summary>
    public virtual void DeleteDocuments(Term term) => Delete((deletes, number) => deletes.Add(Copy(term), number));

    public virtual void DeleteDocuments(params Term[] terms) => Delete((deletes, number) =>
    {
        foreach (var term in terms) deletes.Add(Copy(term), number);
    });

    /// <summary>Deletes the documents that match a query.</summary>
    public virtual void DeleteDocuments(Query query) => Delete((deletes, number) => deletes.Add(query, number));

    public virtual void DeleteDocuments(params Query[] queries) => Delete((deletes, number) =>
    {
        foreach (var query in queries) deletes.Add(query, number);
    });

    /// <summary>Deletes all documents, also those in memory.</summary>
    public virtual void DeleteAll()
    {
        DeleteDocuments(new MatchAllDocsQuery());
        Flush(triggerMerge: false, applyAllDeletes: true);
    }

    void Add(Term? deleted, IEnumerable<IEnumerable<IIndexableField>> docs, Analyzer analyzer)
    {
        EnsureOpen();
        ArgumentNullException.ThrowIfNull(docs);
        DocumentBuffer? full;
        bool manyDeletes;
        gate.EnterReadLock();
        try
        {
            EnsureOpen();
            var buffer = buffers.Take();
            try
            {
                var number = Interlocked.Increment(ref sequence);
                buffer.Add(docs, analyzer, number);
                if (deleted is not null)
                    lock (pendingGuard) pending.Add(Copy(deleted), number);
                Interlocked.Increment(ref changes);
            }
            finally
            {
                full = Return(buffer, out manyDeletes);
            }
        }
        finally
        {
            gate.ExitReadLock();
        }
        if (full is not null) WriteBuffer(full, MergeTrigger.SEGMENT_FLUSH);
        else if (manyDeletes) Flush(triggerMerge: true, applyAllDeletes: true);
    }

    void Delete(Action<PendingDeletes, long> add)
    {
        EnsureOpen();
        bool many;
        gate.EnterReadLock();
        try
        {
            EnsureOpen();
            lock (pendingGuard)
            {
                add(pending, Interlocked.Increment(ref sequence));
                many = TooMany();
            }
            Interlocked.Increment(ref changes);
        }
        finally
        {
            gate.ExitReadLock();
        }
        if (many) Flush(triggerMerge: true, applyAllDeletes: true);
    }

    DocumentBuffer? Return(DocumentBuffer buffer, out bool manyDeletes)
    {
        long bytes;
        lock (pendingGuard) (bytes, manyDeletes) = (pending.RamBytes, TooMany());
        var full = buffers.Return(buffer, bytes);
        // Registered within the gate, so that whoever closes it knows of documents that are in neither buffer nor segment.
        if (full is not null)
            lock (sync) writing.Add(full);
        return full;
    }

    // Deletions alone may take half of the memory; then applying them frees more than writing documents would.
    bool TooMany() =>
        config.RAMBufferSizeMB != IndexWriterConfig.DISABLE_AUTO_FLUSH && pending.RamBytes > config.RAMBufferSizeMB * 1048576 / 2;

    static Term Copy(Term term) => new(term.Field, Util.BytesRef.DeepCopyOf(term.Bytes));

    void RegisterDocValueTypes()
    {
        foreach (var field in segments.SelectMany(segment => segment.Info.Info.Description.Fields).Where(field => field.HasDocValues))
            docValueTypes.Check(field.Name, field.DocValuesType);
    }
}
