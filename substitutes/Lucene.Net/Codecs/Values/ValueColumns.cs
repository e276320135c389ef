using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Values;

/// <summary>Bytes per document.</summary>
internal sealed class BinaryColumn(BytesColumn values) : BinaryDocValues
{
    public override void Get(int docID, BytesRef result) => values.Get(docID, result);
}

/// <summary>A rank per document in a sorted list of distinct values; stored as the rank plus one, 0 for none.</summary>
internal sealed class SortedColumn(NumericColumn ranks, BytesColumn values) : SortedDocValues
{
    public override int GetOrd(int docID) => (int)ranks[docID] - 1;

    public override void LookupOrd(int ord, BytesRef result) => values.Get(ord, result);

    public override int ValueCount => (int)values.Count;
}

/// <summary>Ranks per document, all in a row; per document where its ranks end.</summary>
internal sealed class SortedSetColumn(NumericColumn ends, NumericColumn ranks, BytesColumn values) : SortedSetDocValues
{
    int next, end;

    public override void SetDocument(int docID) => (next, end) = (docID == 0 ? 0 : (int)ends[docID - 1], (int)ends[docID]);

    public override long NextOrd() => next < end ? ranks[next++] : NO_MORE_ORDS;

    public override void LookupOrd(long ord, BytesRef result) => values.Get(ord, result);

    public override long ValueCount => values.Count;
}

/// <summary>Documents with a rank.</summary>
internal sealed class RankedBits(SortedDocValues values, int length) : IBits
{
    public int Length => length;

    public bool Get(int index) => values.GetOrd(index) >= 0;
}

/// <summary>Documents with at least one rank.</summary>
internal sealed class RankedSetBits(NumericColumn ends, int length) : IBits
{
    public int Length => length;

    public bool Get(int index) => ends[index] > (index == 0 ? 0 : ends[index - 1]);
}
