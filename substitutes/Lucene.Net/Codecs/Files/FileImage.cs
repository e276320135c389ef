using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Codecs.Files;

/// <summary>
/// A file of a segment in memory. Its header and footer are compared when it is opened, its pieces of 16 KB when they are first touched:
/// opening takes no longer for a large file, and what is read is what was written. Readers ask for bytes through <see cref="At"/>,
/// <see cref="CursorAt"/> and <see cref="Verify(byte*, long)"/>, which all throw a <see cref="CorruptIndexException"/> that names the file and the
/// byte where a piece was altered. Safe for concurrent readers.
/// </summary>
internal sealed unsafe class FileImage
{
    readonly FileMemory memory;

    // A bit per piece, set once its hash was compared. Pieces never change, so two threads may compare one at once.
    ulong[] verified = [];
    byte* hashes;
    long pieceCount;

    FileImage(string name, FileMemory memory) => (Name, this.memory) = (name, memory);

    public string Name { get; }

    /// <summary>The first byte of the file, header included: positions that writers noted are offsets from here. Reading takes <see cref="Verify(byte*, long)"/> first.</summary>
    public byte* Start => memory.Start;

    /// <summary>Bytes up to the footer.</summary>
    public long ContentLength { get; private set; }

    public long Length => memory.Length;

    /// <summary>Bytes of the process's own memory: none if the file is mapped.</summary>
    public long HeapBytes => memory.IsMapped ? 0 : memory.Length;

    /// <exception cref="CorruptIndexException">The file is torn, of another kind or of another segment, or its header or footer was altered.</exception>
    /// <exception cref="IndexFormatTooNewException">A later version wrote it.</exception>
    /// <exception cref="FileNotFoundException">It does not exist.</exception>
    public static FileImage Open(Directory directory, string name, string extension, SegmentId? id, IOContext context)
    {
        var image = new FileImage(name, FileMemory.Open(directory, name, context));
        image.CheckHeader(extension, id);
        image.ReadFooter();
        image.Verify(image.Start, SegmentFile.HeaderLength);
        return image;
    }

    /// <summary>Opens a small file and compares all of it.</summary>
    public static FileImage OpenWhole(Directory directory, string name, string extension, SegmentId? id, IOContext context)
    {
        var image = Open(directory, name, extension, id, context);
        image.CheckHash();
        return image;
    }

    /// <summary>Verified bytes. A length beyond the content stands for all that is left of it.</summary>
    public byte* At(long offset, long length)
    {
        Verify(Start + offset, length);
        return Start + offset;
    }

    /// <summary>Reads verified bytes, at most <paramref name="length"/>.</summary>
    public ByteCursor CursorAt(long offset, long length) => new(At(offset, length));

    /// <summary>Reads the table that a file ends with: its offset (64 bits) comes last.</summary>
    public ByteCursor TableAtEnd()
    {
        var offset = (long)CursorAt(ContentLength - sizeof(ulong), sizeof(ulong)).ReadUInt64();
        return CursorAt(offset, ContentLength - offset);
    }

    /// <summary>Sees to it that bytes are those that were written. Costs next to nothing where that is known already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Verify(byte* at, long length)
    {
        var offset = at - Start;
        var (first, last) = ((ulong)offset >> SegmentFile.PieceBits, (ulong)(offset + length - 1) >> SegmentFile.PieceBits);
        var known = verified;
        if (first != last || first >> 6 >= (ulong)known.Length || (known[first >> 6] >> (int)first & 1) == 0) VerifyPieces(offset, length);
    }

    public SegmentId ReadId()
    {
        var header = memory.Slice(0, SegmentFile.HeaderLength);
        return new(BinaryPrimitives.ReadUInt64LittleEndian(header[16..]), BinaryPrimitives.ReadUInt64LittleEndian(header[24..]));
    }

    /// <summary>Compares all of the file with its footer, whether it was compared before or not.</summary>
    /// <exception cref="CorruptIndexException">They differ; the message says in which 16 KB.</exception>
    public void CheckHash()
    {
        for (var piece = 0L; piece < pieceCount; piece++) Compare(piece);
    }

    void VerifyPieces(long offset, long length)
    {
        if (offset < 0 || offset > ContentLength) throw SegmentFile.Corrupt(Name, offset, $"an offset leads out of the file, whose content ends at {ContentLength}");
        var last = Math.Min(offset + length - 1 >> SegmentFile.PieceBits, pieceCount - 1);
        for (var piece = offset >> SegmentFile.PieceBits; piece <= last; piece++)
            if ((verified[piece >> 6] >> (int)piece & 1) == 0) Compare(piece);
    }

    void Compare(long piece)
    {
        var at = piece << SegmentFile.PieceBits;
        var length = (int)Math.Min(SegmentFile.PieceLength, ContentLength - at);
        var expected = new ByteCursor(hashes + piece * sizeof(ulong)).ReadUInt64();
        var found = XxHash64.Of(memory.Slice(at, length));
        GC.KeepAlive(this);
        if (found != expected)
            throw SegmentFile.Corrupt(Name, at, $"checksum failed: {length} bytes were written with {expected:x16} and now have {found:x16}");
        Interlocked.Or(ref verified[piece >> 6], 1UL << (int)piece);
    }

    void ReadFooter()
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
        (ContentLength, pieceCount) = (start, count);
        hashes = Start + start;
        verified = new ulong[(count + 63) / 64];
    }

    void CheckHeader(string extension, SegmentId? id)
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
