using System.Buffers.Binary;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Codecs.Files;

/// <summary>Writes one file of a segment: header, little-endian content, footer with the hashes. A file is whole only after <see cref="Finish"/>.</summary>
internal sealed class FileWriter : IDisposable
{
    const int BufferSize = 65536;

    readonly IndexOutput output;
    readonly IFlushListener? listener;
    readonly byte[] buffer = new byte[BufferSize];
    readonly ByteBuilder pieces = new();
    XxHash64 piece = new();
    long flushed;
    int buffered;

    FileWriter(IndexOutput output, IFlushListener? listener) => (this.output, this.listener) = (output, listener);

    /// <summary>Is told of bytes about to be written; may wait (rate limit) or throw (abort).</summary>
    public interface IFlushListener
    {
        void BeforeWrite(int bytes);
    }

    public long Position => flushed + buffered;

    public static FileWriter Create(Directory directory, string name, string extension, in SegmentId id, IOContext context, IFlushListener? listener = null)
    {
        var writer = new FileWriter(directory.CreateOutput(name, context), listener);
        writer.WriteUInt32(SegmentFile.HeaderMagic);
        writer.WriteUInt32(SegmentFile.KindOf(extension));
        writer.WriteUInt32(SegmentFile.Version);
        writer.WriteUInt32(0);
        writer.WriteUInt64(id.High);
        writer.WriteUInt64(id.Low);
        return writer;
    }

    public void WriteByte(byte value)
    {
        if (buffered == BufferSize) Flush();
        buffer[buffered++] = value;
    }

    public void WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(sizeof(uint)), value);
        buffered += sizeof(uint);
    }

    public void WriteUInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);
        buffered += sizeof(ulong);
    }

    public void WriteVarint(ulong value)
    {
        Room(10);
        for (; value > 0x7F; value >>= 7) buffer[buffered++] = (byte)(value | 0x80);
        buffer[buffered++] = (byte)value;
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > BufferSize - buffered)
        {
            var fitting = BufferSize - buffered;
            bytes[..fitting].CopyTo(buffer.AsSpan(buffered));
            buffered = BufferSize;
            bytes = bytes[fitting..];
            Flush();
        }
        bytes.CopyTo(buffer.AsSpan(buffered));
        buffered += bytes.Length;
    }

    /// <summary>Writes the footer and closes the file.</summary>
    public void Finish()
    {
        Flush();
        if (flushed % SegmentFile.PieceLength != 0) EndPiece();
        var count = pieces.Length / sizeof(ulong);
        pieces.WriteUInt32(SegmentFile.FooterMagic);
        pieces.WriteUInt32((uint)count);
        pieces.WriteUInt64(XxHash64.Of(pieces.Written));
        var footer = pieces.Written.ToArray();
        listener?.BeforeWrite(footer.Length);
        output.WriteBytes(footer, 0, footer.Length);
        flushed += footer.Length;
        output.Dispose();
    }

    public void Dispose() => output.Dispose();

    Span<byte> Room(int bytes)
    {
        if (BufferSize - buffered < bytes) Flush();
        return buffer.AsSpan(buffered);
    }

    void Flush()
    {
        if (buffered == 0) return;
        listener?.BeforeWrite(buffered);
        output.WriteBytes(buffer, 0, buffered);
        for (var rest = buffer.AsSpan(0, buffered); rest.Length > 0;)
        {
            var length = (int)Math.Min(rest.Length, SegmentFile.PieceLength - flushed % SegmentFile.PieceLength);
            piece.Append(rest[..length]);
            flushed += length;
            rest = rest[length..];
            if (flushed % SegmentFile.PieceLength == 0) EndPiece();
        }
        buffered = 0;
    }

    void EndPiece()
    {
        pieces.WriteUInt64(piece.Value);
        piece = new();
    }
}
