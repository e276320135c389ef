namespace Lucene.Net.Store;

/// <summary>A file in memory: one pinned array that doubles. Written by one thread; read only after it is written whole.</summary>
internal sealed class MemoryFile
{
    byte[] bytes = FileMemory.AllocatePinned(1024);

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<byte> source)
    {
        if (source.Length > bytes.Length - Length)
        {
            if (Length + (long)source.Length > Array.MaxLength) throw new IOException($"a file in memory cannot hold more than {Array.MaxLength} bytes");
            var grown = FileMemory.AllocatePinned((int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, Length + (long)source.Length)));
            bytes.AsSpan(0, Length).CopyTo(grown);
            bytes = grown;
        }
        source.CopyTo(bytes.AsSpan(Length));
        Length += source.Length;
    }

    public FileMemory Memory() => FileMemory.Wrap(bytes, Length);
}
