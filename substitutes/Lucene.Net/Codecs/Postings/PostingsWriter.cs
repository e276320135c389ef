using System.Buffers.Binary;
using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Postings;

/// <summary>Writes the postings of one term after another, in the layout of <see cref="PostingsLayout"/>. A term is collected in memory, then written.</summary>
internal sealed class PostingsWriter(FileWriter docs, FileWriter? positions)
{
    readonly uint[] docDeltas = new uint[PostingsLayout.BlockSize];
    readonly uint[] freqs = new uint[PostingsLayout.BlockSize];
    readonly ByteBuilder blocks = new(1 << 16), skips = new(4096), lastDocs = new(4096), impactBytes = new(4096), groupOffsets = new();
    readonly ImpactList blockImpacts = new(), groupImpacts = new(), termImpacts = new();
    readonly ByteBuilder blockImpactBytes = new();
    PositionsWriter? positionsWriter;
    byte[]? norms;
    bool hasFreqs, hasPositions;
    int docFreq, buffered, lastDoc, blocksInGroup;
    long totalTermFreq;
    PositionMark blockPosition;

    /// <summary>Begins a field.</summary>
    /// <param name="field">Says what is kept of the field's terms.</param>
    /// <param name="norms">The norm of every document, or null if the field has none or they do not fit a byte.</param>
    public void StartField(FieldInfo field, byte[]? norms)
    {
        this.norms = norms;
        (hasFreqs, hasPositions) = (field.HasFreqs, field.HasPositions);
        positionsWriter = hasPositions ? new PositionsWriter(positions!, field.HasOffsets) : null;
    }

    public void StartTerm()
    {
        docFreq = buffered = blocksInGroup = 0;
        totalTermFreq = 0;
        lastDoc = 0;
        blocks.Clear();
        skips.Clear();
        lastDocs.Clear();
        impactBytes.Clear();
        groupOffsets.Clear();
        blockImpactBytes.Clear();
        blockImpacts.Clear();
        groupImpacts.Clear();
        termImpacts.Clear();
        positionsWriter?.StartTerm();
    }

    /// <summary>Adds a document; its positions, if kept, follow one by one.</summary>
    public void AddDocument(int doc, int freq)
    {
        if (buffered == PostingsLayout.BlockSize) EndBlock();
        if (buffered == 0 && positionsWriter is not null) blockPosition = positionsWriter.Mark;
        docDeltas[buffered] = (uint)(doc - lastDoc);
        freqs[buffered++] = (uint)freq - 1;
        lastDoc = doc;
        docFreq++;
        totalTermFreq += freq;
        blockImpacts.Add(freq, norms is null ? (byte)1 : norms[doc]);
        positionsWriter?.StartDocument();
    }

    public void AddPosition(int position, int startOffset, int endOffset) => positionsWriter!.Add(position, startOffset, endOffset);

    public TermMeta FinishTerm()
    {
        var meta = new TermMeta { DocFreq = docFreq, TotalTermFreq = totalTermFreq, SingleDoc = lastDoc, DocStart = docs.Position };
        if (positionsWriter is not null) meta.PositionStart = positionsWriter.FinishTerm();
        if (docFreq == 1) return meta;
        if (docFreq < PostingsLayout.BlockSize) WriteTail();
        else
        {
            EndBlock();
            if (blocksInGroup > 0) EndGroup();
            WriteSkips();
        }
        docs.WriteBytes(blocks.Written);
        return meta;
    }

    void EndBlock()
    {
        if (buffered == PostingsLayout.BlockSize)
        {
            BlockPacking.Write(docDeltas, blocks);
            if (hasFreqs) BlockPacking.Write(freqs, blocks);
        }
        else WriteTail();
        lastDocs.WriteUInt32((uint)lastDoc);
        skips.WriteUInt32(checked((uint)blocks.Length));
        skips.WriteUInt32(blockPosition.Offset);
        // The group's own impacts come first, and their length is known only at its end: EndGroup adds it.
        skips.WriteUInt32(blockPosition.Index | (uint)blockImpactBytes.Length << 8);
        blockImpacts.Write(blockImpactBytes);
        groupImpacts.AddAll(blockImpacts);
        blockImpacts.Clear();
        buffered = 0;
        if (++blocksInGroup == PostingsLayout.GroupSize) EndGroup();
    }

    void EndGroup()
    {
        groupOffsets.WriteUInt32((uint)impactBytes.Length);
        groupImpacts.Write(impactBytes);
        impactBytes.WriteBytes(blockImpactBytes.Written);
        termImpacts.AddAll(groupImpacts);
        groupImpacts.Clear();
        blockImpactBytes.Clear();
        blocksInGroup = 0;
    }

    void WriteSkips()
    {
        docs.WriteBytes(lastDocs.Written);
        docs.WriteBytes(skips.Written);
        blockImpactBytes.Clear();
        termImpacts.Write(blockImpactBytes);
        // Offsets of groups count from the start of the term's own impacts.
        for (var offsets = groupOffsets.Written; offsets.Length > 0; offsets = offsets[sizeof(uint)..])
            docs.WriteUInt32(BinaryPrimitives.ReadUInt32LittleEndian(offsets) + (uint)blockImpactBytes.Length);
        docs.WriteUInt32((uint)(blockImpactBytes.Length + impactBytes.Length));
        docs.WriteBytes(blockImpactBytes.Written);
        docs.WriteBytes(impactBytes.Written);
    }

    void WriteTail()
    {
        for (var i = 0; i < buffered; i++)
        {
            if (!hasFreqs) blocks.WriteVarint(docDeltas[i]);
            else if (freqs[i] == 0) blocks.WriteVarint((ulong)docDeltas[i] << 1 | 1);
            else
            {
                blocks.WriteVarint((ulong)docDeltas[i] << 1);
                blocks.WriteVarint(freqs[i] + 1);
            }
        }
    }
}
