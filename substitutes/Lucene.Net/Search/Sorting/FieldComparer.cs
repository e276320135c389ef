using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>
/// Compares hits by one criterion. It keeps the values of the best hits in numbered slots; the collector says which slot
/// holds the worst of them (the bottom), and documents are compared with that one.
/// </summary>
/// <remarks>Every comparison answers like <see cref="IComparable.CompareTo"/>: negative if the first sorts first. Not thread-safe.</remarks>
public abstract class FieldComparer
{
    private protected FieldComparer()
    {
    }

    /// <summary>Compares the values in two slots.</summary>
    public abstract int Compare(int slot1, int slot2);

    /// <summary>Says which slot holds the worst hit kept.</summary>
    public abstract void SetBottom(int slot);

    /// <summary>Sets the value that the previous page ended with.</summary>
    /// <exception cref="ArgumentException">The value is not of the criterion's type.</exception>
    public abstract void SetTopValue<TValue>(TValue value);

    /// <summary>Compares the bottom with a document of the current segment.</summary>
    public abstract int CompareBottom(int doc);

    /// <summary>Compares the previous page's last value with a document of the current segment.</summary>
    public abstract int CompareTop(int doc);

    /// <summary>Puts a document's value into a slot.</summary>
    public abstract void Copy(int slot, int doc);

    /// <summary>Announces a segment, and gives the comparer to use for it.</summary>
    public abstract FieldComparer SetNextReader(AtomicReaderContext context);

    /// <summary>Gives the scorer of the documents to come, for criteria that look at scores.</summary>
    public virtual void SetScorer(Scorer scorer)
    {
    }

    /// <summary>The value in a slot, as it goes into <see cref="FieldDoc.Fields"/>.</summary>
    public abstract object? GetValue(int slot);

    /// <summary>Compares two values that <see cref="GetValue"/> gave.</summary>
    public abstract int CompareValues(object? first, object? second);
}
