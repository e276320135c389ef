using System.Runtime.CompilerServices;
using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Codecs.Postings;

/// <content>The positions: a cursor that moves through packs of 128, aligned to a block's start by its skip entry.</content>
internal sealed unsafe partial class SegmentPostings
{
    readonly bool hasPositions, hasOffsets;
    uint[] pack = [];
    uint[]? packedStarts, packedLengths;
    int[] positions = [], startOffsets = [], endOffsets = [];

    // The block whose positions are being read, and the next document of it.
    int positionsBlock, nextDocument;
    // The bytes behind the unpacked pack, the first byte of the tail, what is unpacked and how much of it is used.
    byte* nextPack, tail;
    int packLength, packUsed;

    /// <summary>Whether offsets are kept.</summary>
    public bool HasOffsets => hasOffsets;

    public override ReadOnlySpan<int> Positions(int index) => ReadPositions(index, false);

    /// <summary>The positions that <see cref="ReadPositions"/> read last; more elements may follow them.</summary>
    public int[] CurrentPositions => positions;

    /// <summary>Start offsets of the document whose positions were read last by <see cref="ReadPositions"/> with offsets.</summary>
    public ReadOnlySpan<int> StartOffsets => startOffsets;

    /// <summary>End offsets of the same document.</summary>
    public ReadOnlySpan<int> EndOffsets => endOffsets;

    /// <summary>The positions of document <paramref name="index"/> of the decoded block, and its offsets if wanted and kept.</summary>
    public ReadOnlySpan<int> ReadPositions(int index, bool withOffsets)
    {
        if (!hasPositions) throw new InvalidOperationException("positions are not indexed");
        var freqs = FreqsArray;
        if (positionsBlock != decoded || index < nextDocument) GoToBlock();
        var skipped = 0;
        for (; nextDocument < index; nextDocument++) skipped += freqs[nextDocument];
        Skip(skipped);
        var count = freqs[index];
        nextDocument = index + 1;
        if (positions.Length < count) positions = new int[Math.Max(count, positions.Length * 2)];
        withOffsets &= hasOffsets;
        if (withOffsets && startOffsets.Length < count) (startOffsets, endOffsets) = (new int[positions.Length], new int[positions.Length]);
        int position = 0, start = 0;
        for (var i = 0; i < count; i++, packUsed++)
        {
            if (packUsed == packLength) Unpack();
            positions[i] = position += (int)pack[packUsed];
            if (!withOffsets) continue;
            startOffsets[i] = start += (int)packedStarts![packUsed];
            endOffsets[i] = start + (int)packedLengths![packUsed];
        }
        GC.KeepAlive(this);
        return positions.AsSpan(0, count);
    }

    void GoToBlock()
    {
        if (pack.Length == 0) pack = new uint[BlockSize];
        if (hasOffsets && packedStarts is null)
        {
            packedStarts = new uint[BlockSize];
            packedLengths = new uint[BlockSize];
        }
        var input = files.Positions!.CursorAt(meta.PositionStart, PostingsLayout.LongestPositions);
        var packsLength = meta.TotalTermFreq >= BlockSize ? input.ReadVarint64() : 0;
        nextPack = input.At;
        tail = nextPack + packsLength;
        packLength = packUsed = nextDocument = 0;
        positionsBlock = decoded;
        if (lastDocs == null) return;
        var entry = entries + decoded * PostingsLayout.EntryLength;
        nextPack += Unsafe.ReadUnaligned<uint>(entry + sizeof(uint));
        Skip(entry[2 * sizeof(uint)]);
    }

    void Skip(int count)
    {
        while (count > packLength - packUsed)
        {
            count -= packLength - packUsed;
            packUsed = packLength;
            if (nextPack != tail && count >= BlockSize)
            {
                files.Positions!.Verify(nextPack, PostingsLayout.LongestPositions);
                for (var parts = hasOffsets ? 3 : 1; parts > 0; parts--) nextPack = BlockPacking.Skip(nextPack);
                count -= BlockSize;
            }
            else Unpack();
        }
        packUsed += count;
    }

    void Unpack()
    {
        packUsed = 0;
        files.Positions!.Verify(nextPack, PostingsLayout.LongestPositions);
        if (nextPack == tail)
        {
            UnpackTail();
            return;
        }
        ReadPack(pack);
        if (hasOffsets)
        {
            ReadPack(packedStarts!);
            ReadPack(packedLengths!);
        }
        packLength = BlockSize;
    }

    void UnpackTail()
    {
        var input = new ByteCursor(tail);
        packLength = (int)(meta.TotalTermFreq % BlockSize);
        for (var i = 0; i < packLength; i++)
        {
            pack[i] = (uint)input.ReadVarint32();
            if (!hasOffsets) continue;
            packedStarts![i] = (uint)input.ReadVarint32();
            packedLengths![i] = (uint)input.ReadVarint32();
        }
        // Nothing follows: a further unpacking would be a misuse, and tail is no longer equal.
        nextPack = input.At;
    }

    void ReadPack(uint[] numbers)
    {
        fixed (uint* target = numbers) nextPack = BlockPacking.Read(nextPack, target);
    }
}
