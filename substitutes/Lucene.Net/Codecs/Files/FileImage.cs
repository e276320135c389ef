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
    public long ContentLength => memory.Length - SegmentFile.FooterLength;

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

    /// <summary>Compares the hash of the file with the one in its footer.</summary>
    public void CheckHash()
    {
        var length = memory.Length;
        if (BinaryPrimitives.ReadUInt32LittleEndian(memory.Slice(length - SegmentFile.FooterLength, sizeof(uint))) != SegmentFile.FooterMagic)
            throw SegmentFile.Corrupt(Name, length - SegmentFile.FooterLength, "the footer is missing; the file is torn or altered");
        var hash = new XxHash64();
        var hashed = length - sizeof(ulong);
        for (var offset = 0L; offset < hashed;)
        {
            var piece = (int)Math.Min(hashed - offset, 1 << 30);
            hash.Append(memory.Slice(offset, piece));
            offset += piece;
        }
        var expected = BinaryPrimitives.ReadUInt64LittleEndian(memory.Slice(hashed, sizeof(ulong)));
        if (hash.Value != expected)
            throw SegmentFile.Corrupt(Name, hashed, $"checksum failed: the file was written with {expected:x16} and now has {hash.Value:x16}");
    }

    private void CheckHeader(string extension, SegmentId? id)
    {
        if (memory.Length < SegmentFile.HeaderLength + SegmentFile.FooterLength)
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
