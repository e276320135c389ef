namespace Lucene.Net.Search;

/// <summary>
/// Walks document numbers of one segment in increasing order. A new iterator stands before its first document.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
public abstract class DocIdSetIterator
{
    /// <summary>What <see cref="NextDoc"/>, <see cref="Advance"/> and <see cref="DocID"/> give once the iterator is exhausted.</summary>
    public const int NO_MORE_DOCS = int.MaxValue;

    /// <summary>Makes an iterator that stands before its first document.</summary>
    protected DocIdSetIterator()
    {
    }

    /// <summary>An iterator over nothing.</summary>
    public static DocIdSetIterator GetEmpty() => new EmptyIterator();

    /// <summary>The current document; -1 before the first, <see cref="NO_MORE_DOCS"/> after the last.</summary>
    public abstract int DocID { get; }

    /// <summary>Moves to the next document and returns it, or <see cref="NO_MORE_DOCS"/>. Must not be called after exhaustion.</summary>
    public abstract int NextDoc();

    /// <summary>
    /// Moves to the first document at or after <paramref name="target"/> and returns it, or <see cref="NO_MORE_DOCS"/>.
    /// The target must be greater than the current document.
    /// </summary>
    public abstract int Advance(int target);

    /// <summary>An upper bound, often an estimate, of how many documents a full walk visits.</summary>
    public abstract long GetCost();

    /// <summary>An <see cref="Advance"/> by repeated <see cref="NextDoc"/>, for iterators with nothing better.</summary>
    protected int SlowAdvance(int target)
    {
        int doc;
        do
        {
            doc = NextDoc();
        }
        while (doc < target);
        return doc;
    }

    sealed class EmptyIterator : DocIdSetIterator
    {
        int doc = -1;

        public override int DocID => doc;

        public override int NextDoc() => doc = NO_MORE_DOCS;

        public override int Advance(int target) => doc = NO_MORE_DOCS;

        public override long GetCost() => 0;
    }
}
