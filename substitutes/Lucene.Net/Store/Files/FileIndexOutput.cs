using Lucene.Net.Codecs.Files;
using Microsoft.Win32.SafeHandles;

namespace Lucene.Net.Store;

/// <summary>Writes a file through a buffer.</summary>
internal sealed class FileIndexOutput(string path) : IndexOutput
{
    const int BufferSize = 16384;

    readonly SafeFileHandle handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
    readonly byte[] buffer = new byte[BufferSize];
    XxHash64 hash = new();
    long flushed;
    int buffered;
    bool closed;

    public override long Position => flushed + buffered;

    public override long Checksum
    {
        get
        {
            Flush();
            return (long)hash.Value;
        }
    }

    public override void WriteByte(byte b)
    {
        if (buffered == buffer.Length) Flush();
        buffer[buffered++] = b;
    }

    public override void WriteBytes(byte[] b, int offset, int length)
    {
        if (length > buffer.Length - buffered) Flush();
        if (length > buffer.Length) WriteThrough(b.AsSpan(offset, length));
        else
        {
            b.AsSpan(offset, length).CopyTo(buffer.AsSpan(buffered));
            buffered += length;
        }
    }

    public override void Flush()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        WriteThrough(buffer.AsSpan(0, buffered));
        buffered = 0;
    }

    /// <exception cref="NotSupportedException">Always: files are written from start to end.</exception>
    public override void Seek(long pos) => throw new NotSupportedException("files are written from start to end");

    protected override void Dispose(bool disposing)
    {
        if (!disposing || closed) return;
        try { Flush(); }
        finally
        {
            closed = true;
            handle.Dispose();
        }
    }

    void WriteThrough(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        RandomAccess.Write(handle, bytes, flushed);
        hash.Append(bytes);
        flushed += bytes.Length;
    }
}
