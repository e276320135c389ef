namespace Lucene.Net.Store;

/// <summary>Reads a file that is in memory.</summary>
internal sealed class MemoryIndexInput(string resourceDescription, FileMemory memory) : IndexInput(resourceDescription)
{
    long position;

    public FileMemory Memory => memory;

    public override long Length => memory.Length;

    public override long Position => position;

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > Length) throw new EndOfStreamException($"seek to {pos} of {Length} bytes: {this}");
        position = pos;
    }

    public override unsafe byte ReadByte()
    {
        if (position >= Length) throw PastEnd();
        return memory.Start[position++];
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (len > Length - position) throw PastEnd();
        memory.Slice(position, len).CopyTo(b.AsSpan(offset, len));
        position += len;
    }

    protected override void Dispose(bool disposing) { }

    EndOfStreamException PastEnd() => new($"read past EOF: {this}");
}
