using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Codecs.Postings;

/// <summary>A place in a term's positions: the offset of a pack, or of the tail, from the first pack, and the index in it.</summary>
internal readonly record struct PositionMark(uint Offset, uint Index);

/// <summary>Writes the positions, and offsets where kept, of one term after another; see <see cref="PostingsLayout"/>.</summary>
internal sealed class PositionsWriter(FileWriter output, bool hasOffsets)
{
    readonly uint[] deltas = new uint[PostingsLayout.BlockSize];
    readonly uint[] startDeltas = new uint[PostingsLayout.BlockSize];
    readonly uint[] lengths = new uint[PostingsLayout.BlockSize];
    readonly ByteBuilder packs = new(1 << 16);
    int buffered, lastPosition, lastStart;

    /// <summary>Where the next position goes.</summary>
    public PositionMark Mark => new(checked((uint)packs.Length), (uint)buffered);

    public void StartTerm()
    {
        packs.Clear();
        buffered = 0;
    }

    public void StartDocument() => (lastPosition, lastStart) = (0, 0);

    public void Add(int position, int startOffset, int endOffset)
    {
        deltas[buffered] = (uint)(position - lastPosition);
        lastPosition = position;
        if (hasOffsets)
        {
            startDeltas[buffered] = (uint)(startOffset - lastStart);
            lengths[buffered] = (uint)(endOffset - startOffset);
            lastStart = startOffset;
        }
        if (++buffered < PostingsLayout.BlockSize) return;
        BlockPacking.Write(deltas, packs);
        if (hasOffsets)
        {
            BlockPacking.Write(startDeltas, packs);
            BlockPacking.Write(lengths, packs);
        }
        buffered = 0;
    }

    /// <summary>Writes the term and returns where it starts in the file.</summary>
    public long FinishTerm()
    {
        var start = output.Position;
        if (packs.Length > 0) output.WriteVarint((ulong)packs.Length);
        output.WriteBytes(packs.Written);
        for (var i = 0; i < buffered; i++)
        {
            output.WriteVarint(deltas[i]);
            if (!hasOffsets) continue;
            output.WriteVarint(startDeltas[i]);
            output.WriteVarint(lengths[i]);
        }
        return start;
    }
}
