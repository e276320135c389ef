using System.Runtime.CompilerServices;
using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Postings;
using Lucene.Net.Index;
using Lucene.Net.Index.Impacts;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Terms;

/// <summary>The terms of one field of a segment.</summary>
internal sealed unsafe class SegmentTerms(FileImage dictionary, PostingsFiles postings, FieldSummary summary, Lazy<ByteNorms?> norms) : Index.Terms
{
    readonly ulong* keys = (ulong*)(dictionary.Start + summary.IndexStart);
    readonly uint* offsets = (uint*)(dictionary.Start + summary.IndexStart + summary.BlockCount * sizeof(ulong));
    readonly byte* blocks = dictionary.Start + summary.BlocksStart;
    bool indexVerified;

    public FieldSummary Summary => summary;

    public PostingsFiles Postings => postings;

    /// <summary>The norm of every document, or null if the field has none or they do not fit a byte.</summary>
    public ByteNorms? Norms => norms.Value;

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => summary.TermCount;

    public override int DocCount => summary.DocCount;

    public override long SumDocFreq => summary.SumDocFreq;

    public override long SumTotalTermFreq => HasFreqs ? summary.SumTotalTermFreq : -1;

    public override bool HasFreqs => summary.Field.HasFreqs;

    public override bool HasPositions => summary.Field.HasPositions;

    public override bool HasOffsets => summary.Field.HasOffsets;

    public override bool HasPayloads => false;

    public override TermsEnum GetEnumerator()
    {
        VerifyIndex();
        return new SegmentTermsEnum(this);
    }

    public override TermsEnum GetEnumerator(TermsEnum? reuse)
    {
        VerifyIndex();
        return reuse is SegmentTermsEnum former && former.TryReset(this) ? former : GetEnumerator();
    }

    public byte* BlockStart(int block)
    {
        var start = blocks + Unsafe.ReadUnaligned<uint>(offsets + block);
        var end = block + 1 == summary.BlockCount ? (byte*)keys : blocks + Unsafe.ReadUnaligned<uint>(offsets + block + 1);
        dictionary.Verify(start, end - start);
        return start;
    }

    public int TermsIn(int block) => block == summary.BlockCount - 1 ? (int)(summary.TermCount - (long)block * TermsLayout.BlockSize) : TermsLayout.BlockSize;

    /// <summary>The last block whose first term is at or before <paramref name="term"/>; -1 if there is none.</summary>
    public int FindBlock(ReadOnlySpan<byte> term)
    {
        var key = TermsLayout.KeyOf(term);
        // Blocks below low begin before the term, blocks from high on after it; those whose key ties are compared in full.
        int low = 0, high = summary.BlockCount;
        while (low < high)
        {
            var middle = low + (high - low >> 1);
            var other = Unsafe.ReadUnaligned<ulong>(keys + middle);
            if (other < key || other == key && FirstTermOf(middle).SequenceCompareTo(term) <= 0) low = middle + 1;
            else high = middle;
        }
        GC.KeepAlive(this);
        return low - 1;
    }

    void VerifyIndex()
    {
        if (indexVerified) return;
        dictionary.Verify((byte*)keys, summary.BlockCount * (long)(sizeof(ulong) + sizeof(uint)));
        indexVerified = true;
    }

    ReadOnlySpan<byte> FirstTermOf(int block)
    {
        var input = new ByteCursor(BlockStart(block));
        input.ReadVarint32();
        int length = input.ReadByte() & 15;
        if (length == TermsLayout.LongLength) length += input.ReadVarint32();
        return input.ReadBytes(length);
    }
}
