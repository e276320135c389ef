using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Codecs.Stored;

/// <summary>
/// Documents in compressed blocks, collected in memory until they are written to the file "sto". A block is the number of its documents,
/// their lengths, the length of its compressed form, that form. At the end of the file: per block its first document (32 bits each), then
/// per block its offset in the file (64 bits each), then the number of blocks and of documents (64 bits each).
/// </summary>
internal sealed class StoredBlocks
{
    /// <summary>A block ends with the document that fills it.</summary>
    const int BlockBytes = 16 * 1024, BlockDocuments = 512, DrainBytes = 1 << 20;

    readonly BlockCompression compression = new();
    readonly ByteBuilder document = new(BlockBytes * 2), compressed = new(BlockBytes), blocks = new(BlockBytes);
    readonly List<int> lengths = [], firstDocs = [];
    readonly List<long> offsets = [];
    long drained;
    int documentStart;

    /// <summary>Documents added so far.</summary>
    public int Count { get; private set; }

    /// <summary>Where the current document is written to; <see cref="EndDocument"/> ends it.</summary>
    public ByteBuilder Document => document;

    /// <summary>Bytes held in memory.</summary>
    public long RamBytes => document.Capacity + compressed.Capacity + blocks.Capacity + offsets.Count * 12L;

    public void EndDocument()
    {
        lengths.Add(document.Length - documentStart);
        documentStart = document.Length;
        Count++;
        if (document.Length >= BlockBytes || lengths.Count >= BlockDocuments) EndBlock();
    }

    /// <summary>Takes back what was written of the current document.</summary>
    public void CancelDocument() => document.Truncate(documentStart);

    /// <summary>Writes the blocks that are whole and frees their memory, once they take much of it.</summary>
    public void DrainIfLarge(FileWriter output)
    {
        if (blocks.Length < DrainBytes) return;
        output.WriteBytes(blocks.Written);
        drained += blocks.Length;
        blocks.Clear();
    }

    /// <summary>Writes what is not drained yet, and the index. Changes nothing, so that a failed attempt can be repeated on another file.</summary>
    public void Finish(FileWriter output)
    {
        if (lengths.Count > 0) EndBlock();
        output.WriteBytes(blocks.Written);
        foreach (var first in firstDocs) output.WriteUInt32((uint)first);
        foreach (var offset in offsets) output.WriteUInt64((ulong)(SegmentFile.HeaderLength + offset));
        output.WriteUInt64((ulong)offsets.Count);
        output.WriteUInt64((ulong)Count);
        output.Finish();
    }

    void EndBlock()
    {
        firstDocs.Add(Count - lengths.Count);
        offsets.Add(drained + blocks.Length);
        blocks.WriteVarint((uint)lengths.Count);
        foreach (var length in lengths) blocks.WriteVarint((uint)length);
        compressed.Clear();
        compression.Compress(document.Written, compressed);
        blocks.WriteVarint((uint)compressed.Length);
        blocks.WriteBytes(compressed.Written);
        document.Clear();
        lengths.Clear();
        documentStart = 0;
    }
}
