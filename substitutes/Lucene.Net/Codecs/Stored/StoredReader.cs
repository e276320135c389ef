using System.Runtime.CompilerServices;
using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Stored;

/// <summary>Reads stored fields. Safe for concurrent readers.</summary>
internal sealed unsafe class StoredReader
{
    readonly FileImage file;
    readonly byte* firstDocs, offsets;
    readonly int blockCount;
    bool indexVerified;

    public StoredReader(FileImage file)
    {
        this.file = file;
        var end = file.CursorAt(file.ContentLength - 2 * sizeof(ulong), 2 * sizeof(ulong));
        blockCount = (int)end.ReadUInt64();
        Count = (int)end.ReadUInt64();
        offsets = file.Start + file.ContentLength - 2 * sizeof(ulong) - blockCount * (long)sizeof(ulong);
        firstDocs = offsets - blockCount * (long)sizeof(uint);
    }

    /// <summary>Documents in the file.</summary>
    public int Count { get; }

    public void Visit(int doc, FieldInfos fields, StoredFieldVisitor visitor) =>
        StoredDocument.Visit(OpenBlock(BlockOf(doc)).DocumentOf(doc), fields, visitor);

    /// <summary>All documents in order, as bytes that are valid until the next.</summary>
    public Sequence ReadAll() => new(this);

    Block OpenBlock(int block)
    {
        VerifyIndex();
        var start = OffsetOf(block);
        var input = file.CursorAt(start, (block + 1 < blockCount ? OffsetOf(block + 1) : firstDocs - file.Start) - start);
        var ends = new int[input.ReadVarint32()];
        for (int i = 0, end = 0; i < ends.Length; i++) ends[i] = end += input.ReadVarint32();
        var raw = GC.AllocateUninitializedArray<byte>(ends[^1]);
        try { BlockCompression.Decompress(input.ReadBytes(input.ReadVarint32()), raw); }
        catch (InvalidDataException e) { throw new CorruptIndexException($"{file.Name}: {e.Message} in block {block}", e); }
        GC.KeepAlive(this);
        return new(FirstDocOf(block), ends, raw);
    }

    long OffsetOf(int block) => (long)Unsafe.ReadUnaligned<ulong>(offsets + block * (long)sizeof(ulong));

    int FirstDocOf(int block) => Unsafe.ReadUnaligned<int>(firstDocs + block * sizeof(int));

    int BlockOf(int doc)
    {
        VerifyIndex();
        int low = 0, high = blockCount - 1;
        while (low < high)
        {
            var middle = low + high + 1 >> 1;
            if (FirstDocOf(middle) <= doc) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    void VerifyIndex()
    {
        if (indexVerified) return;
        file.Verify(firstDocs, blockCount * (long)(sizeof(uint) + sizeof(ulong)));
        indexVerified = true;
    }

    /// <summary>Walks the documents, unpacking each block once.</summary>
    public struct Sequence(StoredReader reader)
    {
        Block? block;
        int blockIndex = -1;
        int doc = -1;

        public readonly ReadOnlySpan<byte> Current => block!.DocumentOf(doc);

        public bool MoveNext()
        {
            if (++doc >= reader.Count) return false;
            if (block is null || doc >= block.EndDoc) block = reader.OpenBlock(++blockIndex);
            return true;
        }
    }

    sealed record Block(int FirstDoc, int[] Ends, byte[] Raw)
    {
        public int EndDoc => FirstDoc + Ends.Length;

        public ReadOnlySpan<byte> DocumentOf(int doc)
        {
            var index = doc - FirstDoc;
            var start = index == 0 ? 0 : Ends[index - 1];
            return Raw.AsSpan(start, Ends[index] - start);
        }
    }
}
