using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>Doc values of fields that no document has.</summary>
public sealed class DocValues
{
    public static readonly BinaryDocValues EMPTY_BINARY = new EmptyBinary();
    public static readonly NumericDocValues EMPTY_NUMERIC = new EmptyNumeric();
    public static readonly SortedDocValues EMPTY_SORTED = new EmptySorted();
    public static readonly SortedSetDocValues EMPTY_SORTED_SET = new EmptySortedSet();

    DocValues() { }

    static void Clear(BytesRef result) => (result.Bytes, result.Offset, result.Length) = (BytesRef.EMPTY_BYTES, 0, 0);

    sealed class EmptyBinary : BinaryDocValues
    {
        public override void Get(int docID, BytesRef result) => Clear(result);
    }

    sealed class EmptyNumeric : NumericDocValues
    {
        public override long Get(int docID) => 0;
    }

    sealed class EmptySorted : SortedDocValues
    {
        public override int GetOrd(int docID) => -1;

        public override void LookupOrd(int ord, BytesRef result) => Clear(result);

        public override int ValueCount => 0;
    }

    sealed class EmptySortedSet : SortedSetDocValues
    {
        public override long NextOrd() => NO_MORE_ORDS;

        public override void SetDocument(int docID) { }

        public override void LookupOrd(long ord, BytesRef result) => Clear(result);

        public override long ValueCount => 0;
    }
}
