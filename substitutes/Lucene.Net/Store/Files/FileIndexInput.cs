using Microsoft.Win32.SafeHandles;

namespace Lucene.Net.Store;

/// <summary>Reads a file through a small buffer. Clones share the handle.</summary>
internal sealed class FileIndexInput : IndexInput
{
    const int BufferSize = 16384;

    readonly SafeFileHandle handle;
    byte[] buffer = new byte[BufferSize];
    long bufferStart;
    int bufferLength;
    int bufferPosition;

    public FileIndexInput(string path) : base(path)
    {
        handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = RandomAccess.GetLength(handle);
    }

    public override long Length { get; }

    public override long Position => bufferStart + bufferPosition;

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > Length) throw new EndOfStreamException($"seek to {pos} of {Length} bytes: {this}");
        if (pos >= bufferStart && pos <= bufferStart + bufferLength) bufferPosition = (int)(pos - bufferStart);
        else (bufferStart, bufferLength, bufferPosition) = (pos, 0, 0);
    }

    public override byte ReadByte()
    {
        if (bufferPosition == bufferLength) Refill();
        return buffer[bufferPosition++];
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        while (len > 0)
        {
            if (bufferPosition == bufferLength) Refill();
            var length = Math.Min(len, bufferLength - bufferPosition);
            Array.Copy(buffer, bufferPosition, b, offset, length);
            bufferPosition += length;
            offset += length;
            len -= length;
        }
    }

    public override object Clone()
    {
        var clone = (FileIndexInput)base.Clone();
        clone.buffer = (byte[])buffer.Clone();
        return clone;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) handle.Dispose();
    }

    void Refill()
    {
        bufferStart += bufferLength;
        bufferPosition = 0;
        bufferLength = RandomAccess.Read(handle, buffer, bufferStart);
        if (bufferLength == 0) throw new EndOfStreamException($"read past EOF: {this}");
    }
}
