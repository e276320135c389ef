using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Codecs.Files;

/// <summary>
/// A file of a segment in memory, its header, footer and hash compared when it was opened: what is read from it is what was written.
/// Safe for concurrent readers.
/// </summary>
internal sealed unsafe class FileImage
{
    private readonly FileMemory memory;

    private FileImage(string name, FileMemory memory) => (Name, this.memory) = (name, memory);

    public string Name { get; }

    /// <summary>The first byte of the file, header included: positions that writers noted are offsets from here.</summary>
    public byte* Start => memory.Start;

    /// <summary>Bytes up to the footer.</summary>
    public long ContentLength { get; private set; }

    public long Length => memory.Length;

    /// <summary>What keeps the bytes readable.</summary>
    public object Lifetime => memory;

    /// <summary>Bytes of the process's own memory: none if the file is mapped.</summary>
    public long HeapBytes => memory.IsMapped ? 0 : memory.Length;

    /// <exception cref="CorruptIndexException">The file is torn, altered, of another kind or of another segment.</exception>
    /// <exception cref="IndexFormatTooNewException">A later version wrote it.</exception>
    /// <exception cref="FileNotFoundException">It does not exist.</exception>
    public static FileImage Open(Directory directory, string name, string extension, SegmentId? id, IOContext context)
    {
        var image = new FileImage(name, FileMemory.Open(directory, name, context));
        image.CheckHeader(extension, id);
        image.CheckHash();
        return image;
    }

    public ByteCursor CursorAt(long offset) => new(Start + offset);

    public SegmentId ReadId()
    {
        var header = memory.Slice(0, SegmentFile.HeaderLength);
        return new(BinaryPrimitives.ReadUInt64LittleEndian(header[16..]), BinaryPrimitives.ReadUInt64LittleEndian(header[24..]));
    }

    /// <summary>Compares the hashes of the file with those in its footer.</summary>
    /// <exception cref="CorruptIndexException">They differ; the message says in which 16 KB.</exception>
    public void CheckHash()
    {
        var footer = ReadFooter();
        for (var (at, i) = (0L, 0); at < ContentLength; at += SegmentFile.PieceLength, i++)
        {
            var length = (int)Math.Min(SegmentFile.PieceLength, ContentLength - at);
            var expected = BinaryPrimitives.ReadUInt64LittleEndian(footer[(i * sizeof(ulong))..]);
            var found = XxHash64.Of(memory.Slice(at, length));
            if (found != expected)
                throw SegmentFile.Corrupt(Name, at, $"checksum failed: {length} bytes were written with {expected:x16} and now have {found:x16}");
        }
        GC.KeepAlive(this);
    }

    private ReadOnlySpan<byte> ReadFooter()
    {
        var end = memory.Slice(memory.Length - SegmentFile.FooterEndLength, SegmentFile.FooterEndLength);
        long count = BinaryPrimitives.ReadUInt32LittleEndian(end[4..]);
        var start = memory.Length - SegmentFile.FooterEndLength - count * sizeof(ulong);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != SegmentFile.FooterMagic || start < SegmentFile.HeaderLength ||
            count != (start + SegmentFile.PieceLength - 1) / SegmentFile.PieceLength)
            throw SegmentFile.Corrupt(Name, memory.Length - SegmentFile.FooterEndLength, "the footer is missing; the file is torn or altered");
        var footer = memory.Slice(start, (int)(memory.Length - start));
        if (XxHash64.Of(footer[..^sizeof(ulong)]) != BinaryPrimitives.ReadUInt64LittleEndian(footer[^sizeof(ulong)..]))
            throw SegmentFile.Corrupt(Name, start, "checksum of the footer failed");
        ContentLength = start;
        return footer;
    }

    private void CheckHeader(string extension, SegmentId? id)
    {
        if (memory.Length < SegmentFile.HeaderLength + SegmentFile.FooterEndLength)
            throw SegmentFile.Corrupt(Name, memory.Length, $"the file ends after {memory.Length} bytes");
        var header = memory.Slice(0, SegmentFile.HeaderLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != SegmentFile.HeaderMagic)
            throw SegmentFile.Corrupt(Name, 0, "this is no file of this index format; another program or version may have written the folder");
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) != SegmentFile.KindOf(extension))
            throw SegmentFile.Corrupt(Name, 4, $"the file is not of the kind \"{extension}\"");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version > SegmentFile.Version) throw new IndexFormatTooNewException(Name, version, SegmentFile.Version, SegmentFile.Version);
        if (version < SegmentFile.Version) throw SegmentFile.Corrupt(Name, 8, $"unknown version {version}");
        if (id is { } expected && ReadId() != expected)
            throw SegmentFile.Corrupt(Name, 16, $"the file belongs to segment {ReadId()}, not {expected}");
    }
}
