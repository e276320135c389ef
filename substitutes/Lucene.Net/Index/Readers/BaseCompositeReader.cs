namespace Lucene.Net.Index;

/// <summary>A reader made of a fixed list of others, their documents numbered through.</summary>
/// <typeparam name="R">The kind of the parts.</typeparam>
public abstract class BaseCompositeReader<R> : CompositeReader where R : IndexReader
{
    readonly R[] parts;
    readonly IList<IndexReader> list;
    readonly int[] starts;
    readonly Lazy<int> numDocs;

    /// <exception cref="ArgumentException">The parts have more than 2147483647 documents.</exception>
    protected BaseCompositeReader(R[] subReaders)
    {
        parts = subReaders;
        list = Array.AsReadOnly<IndexReader>([.. subReaders]);
        starts = new int[subReaders.Length + 1];
        var total = 0L;
        for (var i = 0; i < subReaders.Length; i++)
        {
            starts[i] = (int)total;
            total += subReaders[i].MaxDoc;
            if (total > int.MaxValue) throw new ArgumentException($"Too many documents, composite IndexReaders cannot exceed {int.MaxValue}", nameof(subReaders));
            subReaders[i].RegisterParentReader(this);
        }
        starts[^1] = (int)total;
        numDocs = new(() => parts.Sum(part => part.NumDocs));
    }

    public sealed override int MaxDoc => starts[^1];

    public sealed override int NumDocs => numDocs.Value;

    public sealed override Fields? GetTermVectors(int docID)
    {
        EnsureOpen();
        var i = ReaderIndex(docID);
        return parts[i].GetTermVectors(docID - starts[i]);
    }

    public sealed override void Document(int docID, StoredFieldVisitor visitor)
    {
        EnsureOpen();
        var i = ReaderIndex(docID);
        parts[i].Document(docID - starts[i], visitor);
    }

    public sealed override int DocFreq(Term term)
    {
        EnsureOpen();
        return parts.Sum(part => part.DocFreq(term));
    }

    public sealed override long TotalTermFreq(Term term) => SumUnlessUnknown(part => part.TotalTermFreq(term));

    public sealed override long GetSumDocFreq(string field) => SumUnlessUnknown(part => part.GetSumDocFreq(field));

    public sealed override int GetDocCount(string field) => (int)SumUnlessUnknown(part => part.GetDocCount(field));

    public sealed override long GetSumTotalTermFreq(string field) => SumUnlessUnknown(part => part.GetSumTotalTermFreq(field));

    /// <summary>The part that holds a document.</summary>
    /// <exception cref="ArgumentException">The number is not within 0 to <see cref="MaxDoc"/>.</exception>
    protected int ReaderIndex(int docID)
    {
        if (docID < 0 || docID >= MaxDoc) throw new ArgumentException($"docID must be >= 0 and < maxDoc={MaxDoc} (got docID={docID})", nameof(docID));
        return ReaderUtil.SubIndex(docID, starts);
    }

    protected int ReaderBase(int readerIndex) => starts[readerIndex];

    protected sealed override IList<IndexReader> GetSequentialSubReaders() => list;

    // A part that does not know (-1) makes the sum unknown.
    long SumUnlessUnknown(Func<R, long> count)
    {
        EnsureOpen();
        var total = 0L;
        foreach (var part in parts)
        {
            var one = count(part);
            if (one < 0) return -1;
            total += one;
        }
        return total;
    }
}
