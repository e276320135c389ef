using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>Any number of byte sequences per document out of a sorted list of distinct ones. An instance is for one thread; ask the reader for another.</summary>
public abstract class SortedSetDocValues
{
    /// <summary>What <see cref="NextOrd"/> gives after the last.</summary>
    public static readonly long NO_MORE_ORDS = -1;

    protected SortedSetDocValues() { }

    /// <summary>The rank of the next value of the document set, in increasing order, or <see cref="NO_MORE_ORDS"/>.</summary>
    public abstract long NextOrd();

    public abstract void SetDocument(int docID);

    /// <summary>Sets <paramref name="result"/> to the value of rank <paramref name="ord"/>. The slice is valid until the next call.</summary>
    public abstract void LookupOrd(long ord, BytesRef result);

    /// <summary>The number of distinct values.</summary>
    public abstract long ValueCount { get; }

    /// <summary>The rank of a value; if it is not in the list, -1 minus the rank it would have.</summary>
    public virtual long LookupTerm(BytesRef key)
    {
        var spare = new BytesRef();
        long low = 0, high = ValueCount - 1;
        while (low <= high)
        {
            var middle = low + (high - low >> 1);
            LookupOrd(middle, spare);
            var order = spare.CompareTo(key);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1 - low;
    }

    /// <summary>The values in order, their ranks as ords.</summary>
    public virtual TermsEnum GetTermsEnum() => new ValuesTermsEnum(ValueCount, LookupOrd);
}
