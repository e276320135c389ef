using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Store;

/// <summary>Writes a file in memory.</summary>
internal sealed class MemoryIndexOutput(MemoryFile file) : IndexOutput
{
    XxHash64 hash = new();

    public override long Position => file.Length;

    public override long Checksum => (long)hash.Value;

    public override void WriteByte(byte b) => Write([b]);

    public override void WriteBytes(byte[] b, int offset, int length) => Write(b.AsSpan(offset, length));

    public override void Flush() { }

    /// <exception cref="NotSupportedException">Always: files are written from start to end.</exception>
    public override void Seek(long pos) => throw new NotSupportedException("files are written from start to end");

    protected override void Dispose(bool disposing) { }

    void Write(ReadOnlySpan<byte> bytes)
    {
        file.Append(bytes);
        hash.Append(bytes);
    }
}
