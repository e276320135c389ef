using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>A byte sequence per document out of a sorted list of distinct ones. An instance is for one thread; ask the reader for another.</summary>
public abstract class SortedDocValues : BinaryDocValues
{
    protected SortedDocValues() { }

    /// <summary>The rank of the document's value in the list, -1 if it has none.</summary>
    public abstract int GetOrd(int docID);

    /// <summary>Sets <paramref name="result"/> to the value of rank <paramref name="ord"/>. The slice is valid until the next call.</summary>
    public abstract void LookupOrd(int ord, BytesRef result);

    /// <summary>The number of distinct values.</summary>
    public abstract int ValueCount { get; }

    public override void Get(int docID, BytesRef result)
    {
        var ord = GetOrd(docID);
        if (ord >= 0) LookupOrd(ord, result);
        else (result.Bytes, result.Offset, result.Length) = (BytesRef.EMPTY_BYTES, 0, 0);
    }

    /// <summary>The rank of a value; if it is not in the list, -1 minus the rank it would have.</summary>
    public virtual int LookupTerm(BytesRef key)
    {
        var spare = new BytesRef();
        int low = 0, high = ValueCount - 1;
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
    public virtual TermsEnum GetTermsEnum() => new ValuesTermsEnum(ValueCount, (ord, result) => LookupOrd((int)ord, result));
}
