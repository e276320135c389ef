using System.Runtime.CompilerServices;
using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;
using Lucene.Net.Index.Impacts;
using Lucene.Net.Search;

namespace Lucene.Net.Codecs.Postings;

/// <summary>Reads what <see cref="PostingsWriter"/> wrote of one term; can be set to another term.</summary>
internal sealed unsafe partial class SegmentPostings : BlockPostings
{
    readonly PostingsFiles files;
    readonly bool hasFreqs;
    readonly ByteNorms? norms;
    readonly int[] freqs = new int[BlockSize + 8];

    TermMeta meta;
    int blockCount;
    byte* lastDocs, entries, groupOffsets, impacts, blocks;

    // The shallow pointer: a block; and the block that Docs holds, with where its frequencies are packed.
    int shallow, decoded;
    byte* packedFreqs;
    bool freqsDecoded;

    public SegmentPostings(PostingsFiles files, FieldInfo field, ByteNorms? norms)
    {
        (this.files, hasFreqs, this.norms) = (files, field.HasFreqs, norms);
        (hasPositions, hasOffsets) = (field.HasPositions, field.HasOffsets);
    }

    public override int DocFreq => meta.DocFreq;

    /// <summary>Whether this object can be reused for a term of such a field.</summary>
    public bool Fits(PostingsFiles files, FieldInfo field) =>
        this.files == files && hasFreqs == field.HasFreqs && hasPositions == field.HasPositions && hasOffsets == field.HasOffsets;

    public void SetTerm(in TermMeta meta)
    {
        this.meta = meta;
        (shallow, decoded, Count, freqsDecoded) = (0, -1, 0, false);
        blockCount = Math.Max(1, PostingsLayout.SkipBlocks(meta.DocFreq));
        termImpactsRead = false;
        impactsLevel0 = impactsLevel1 = -1;
        positionsBlock = -1;
        var at = files.Docs.Start + meta.DocStart;
        if (meta.DocFreq >= BlockSize)
        {
            lastDocs = at;
            entries = lastDocs + blockCount * sizeof(uint);
            groupOffsets = entries + blockCount * PostingsLayout.EntryLength;
            var lengthAt = groupOffsets + (blockCount + PostingsLayout.GroupSize - 1) / PostingsLayout.GroupSize * sizeof(uint);
            impacts = lengthAt + sizeof(uint);
            files.Docs.Verify(at, impacts - at);
            var length = Unsafe.ReadUnaligned<uint>(lengthAt);
            files.Docs.Verify(impacts, length);
            blocks = impacts + length;
        }
        else
        {
            lastDocs = null;
            blocks = at;
        }
    }

    public override int LastDoc(int level)
    {
        if (shallow >= blockCount) return DocIdSetIterator.NO_MORE_DOCS;
        if (level > 0) return LastDocOf(Math.Min(blockCount, (shallow / PostingsLayout.GroupSize + 1) * PostingsLayout.GroupSize) - 1);
        return LastDocOf(shallow);
    }

    public override void AdvanceShallow(int target)
    {
        if (shallow >= blockCount || LastDocOf(shallow) >= target) return;
        if (lastDocs == null)
        {
            shallow = blockCount;
            return;
        }
        // Gallop, then bisect: targets are mostly near.
        int low = shallow + 1, step = 1;
        while (low + step < blockCount && LastDocOf(low + step) < target)
        {
            low += step;
            step <<= 1;
        }
        var high = Math.Min(low + step, blockCount);
        while (low < high)
        {
            var middle = low + (high - low >> 1);
            if (LastDocOf(middle) < target) low = middle + 1;
            else high = middle;
        }
        shallow = low;
    }

    public override void Decode()
    {
        if (decoded == shallow) return;
        decoded = shallow;
        freqsDecoded = false;
        positionsBlock = -1;
        if (shallow >= blockCount)
        {
            Count = 0;
            Docs[0] = DocIdSetIterator.NO_MORE_DOCS;
            return;
        }
        if (lastDocs == null && meta.DocFreq == 1) DecodeSingle();
        else if (shallow < meta.DocFreq / BlockSize) DecodeBlock();
        else DecodeTail();
        Docs[Count] = DocIdSetIterator.NO_MORE_DOCS;
        GC.KeepAlive(this);
    }

    public override ReadOnlySpan<int> Freqs
    {
        get
        {
            if (!freqsDecoded) DecodeFreqs();
            return freqs.AsSpan(0, Count);
        }
    }

    /// <summary>The frequencies of the decoded block as an array, decoded.</summary>
    internal int[] FreqsArray
    {
        get
        {
            if (!freqsDecoded) DecodeFreqs();
            return freqs;
        }
    }

    int LastDocOf(int block)
    {
        if (lastDocs != null) return Unsafe.ReadUnaligned<int>(lastDocs + block * sizeof(int));
        if (meta.DocFreq == 1) return meta.SingleDoc;
        // A tail alone has no skip data: decode it, it is short.
        var before = shallow;
        shallow = 0;
        Decode();
        shallow = before;
        return Docs[Count - 1];
    }

    byte* BlockStart(int block)
    {
        var start = block == 0 ? blocks : blocks + Unsafe.ReadUnaligned<uint>(entries + (block - 1) * PostingsLayout.EntryLength);
        var end = lastDocs == null ? start + meta.DocFreq * PostingsLayout.LongestTailEntry
            : blocks + Unsafe.ReadUnaligned<uint>(entries + block * PostingsLayout.EntryLength);
        files.Docs.Verify(start, end - start);
        return start;
    }

    void DecodeSingle()
    {
        Count = 1;
        Docs[0] = meta.SingleDoc;
        freqs[0] = hasFreqs ? (int)meta.TotalTermFreq : 1;
        freqsDecoded = true;
    }

    void DecodeBlock()
    {
        fixed (int* docs = Docs)
        {
            packedFreqs = BlockPacking.Read(BlockStart(shallow), (uint*)docs);
            BlockPacking.PrefixSum((uint*)docs, shallow == 0 ? 0 : (uint)LastDocOf(shallow - 1));
        }
        Count = BlockSize;
    }

    void DecodeFreqs()
    {
        freqsDecoded = true;
        if (!hasFreqs)
        {
            freqs.AsSpan(0, Count).Fill(1);
            return;
        }
        fixed (int* unpacked = freqs)
        {
            BlockPacking.Read(packedFreqs, (uint*)unpacked);
            BlockPacking.AddOne((uint*)unpacked);
        }
        GC.KeepAlive(this);
    }

    void DecodeTail()
    {
        var input = new ByteCursor(BlockStart(shallow));
        Count = meta.DocFreq % BlockSize;
        var doc = shallow == 0 ? 0 : LastDocOf(shallow - 1);
        for (var i = 0; i < Count; i++)
        {
            if (!hasFreqs)
            {
                Docs[i] = doc += input.ReadVarint32();
                freqs[i] = 1;
                continue;
            }
            var code = input.ReadVarint64();
            Docs[i] = doc += (int)(code >> 1);
            freqs[i] = (code & 1) != 0 ? 1 : input.ReadVarint32();
        }
        freqsDecoded = true;
    }
}
