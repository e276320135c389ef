using Lucene.Net.Index.Impacts;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>
/// Walks the terms of a field in order, and finds terms. Unpositioned until a call of <see cref="MoveNext"/> or a seek succeeds; then
/// <see cref="Term"/> and the counts are of the current term. Not thread-safe.
/// </summary>
public abstract class TermsEnum : IBytesRefEnumerator, IBytesRefIterator
{
    /// <summary>No terms.</summary>
    public static readonly TermsEnum EMPTY = new EmptyTermsEnum();

    AttributeSource? attributes;

    protected TermsEnum() { }

    /// <summary>What a seek to the ceiling of a term came to.</summary>
    public enum SeekStatus { END, FOUND, NOT_FOUND }

    public virtual AttributeSource Attributes => attributes ??= new AttributeSource();

    /// <summary>Goes to a term and tells whether it is there; if not, the enumerator is unpositioned.</summary>
    public virtual bool SeekExact(BytesRef text) => SeekCeil(text) == SeekStatus.FOUND;

    /// <summary>Goes to a term, or to the next one after it if it is not there.</summary>
    public abstract SeekStatus SeekCeil(BytesRef text);

    /// <summary>Goes to the term of rank <paramref name="ord"/>.</summary>
    public abstract void SeekExact(long ord);

    /// <summary>Goes to a term whose state an enumerator of the same field and reader gave.</summary>
    public virtual void SeekExact(BytesRef term, TermState state)
    {
        if (!SeekExact(term)) throw new ArgumentException($"term={term} does not exist", nameof(term));
    }

    public abstract bool MoveNext();

    /// <summary>The next term, or null after the last. The object is reused.</summary>
    public abstract BytesRef? Next();

    BytesRef IBytesRefEnumerator.Current => Term;

    /// <summary>The current term. The object is reused.</summary>
    public abstract BytesRef Term { get; }

    /// <summary>The rank of the current term from 0.</summary>
    public abstract long Ord { get; }

    /// <summary>The number of documents with the current term, deleted ones included.</summary>
    public abstract int DocFreq { get; }

    /// <summary>How often the current term occurs in all documents, deleted ones included; -1 if frequencies are not kept.</summary>
    public abstract long TotalTermFreq { get; }

    /// <summary>The documents of the current term, with frequencies where they are kept.</summary>
    public DocsEnum? Docs(IBits? liveDocs, DocsEnum? reuse) => Docs(liveDocs, reuse, DocsFlags.FREQS);

    /// <param name="liveDocs">Only documents whose bit is set are given; null for all.</param>
    /// <param name="reuse">An enumerator that is no longer needed and may be reused, or null.</param>
    /// <param name="flags">What the caller will ask for.</param>
    public abstract DocsEnum? Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags);

    /// <summary>The documents and positions of the current term, or null if positions are not kept.</summary>
    public DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse) =>
        DocsAndPositions(liveDocs, reuse, DocsAndPositionsFlags.OFFSETS | DocsAndPositionsFlags.PAYLOADS);

    /// <summary>The documents and positions of the current term, or null if positions are not kept.</summary>
    public abstract DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags);

    /// <summary>The postings of the current term by blocks, for pruning top-k search; null if this enumerator has only <see cref="Docs(IBits, DocsEnum)"/>.</summary>
    internal virtual BlockPostings? Blocks(BlockPostings? reuse) => null;

    /// <summary>The order of the terms: unsigned bytes.</summary>
    public abstract IComparer<BytesRef> Comparer { get; }

    /// <summary>Where the current term is, to return to it with <see cref="SeekExact(BytesRef, TermState)"/>.</summary>
    public virtual TermState GetTermState() => new UnknownTermState();

    sealed class UnknownTermState : TermState
    {
        public override void CopyFrom(TermState other) => throw new NotSupportedException("this term state holds nothing");
    }
}
