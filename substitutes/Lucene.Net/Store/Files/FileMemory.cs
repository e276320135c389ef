using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Lucene.Net.Store;

/// <summary>
/// The bytes of a whole file in memory: mapped, or in a pinned array. They stay readable while anyone holds the object: memory is
/// unmapped by the finalizer only, so that a search that outlives its reader reads old bytes rather than ending the process.
/// </summary>
internal sealed unsafe class FileMemory
{
    readonly MemoryMappedViewAccessor? view;
    readonly byte[]? array;

    FileMemory(MemoryMappedViewAccessor view, long length)
    {
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        this.view = view;
        Start = start + view.PointerOffset;
        Length = length;
    }

    FileMemory(byte[] pinned, int length)
    {
        array = pinned;
        Start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
        Length = length;
        GC.SuppressFinalize(this);
    }

    ~FileMemory()
    {
        if (view is null) return;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }

    public byte* Start { get; }

    public long Length { get; }

    /// <summary>Bytes mapped, which take no memory of the process's own.</summary>
    public bool IsMapped => view is not null;

    public ReadOnlySpan<byte> Slice(long offset, int length) => new(Start + offset, length);

    public static FileMemory Map(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        // An empty file cannot be mapped.
        if (stream.Length == 0) return Wrap([], 0);
        using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new(file.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read), stream.Length);
    }

    /// <summary>The first <paramref name="length"/> bytes of an array that <see cref="AllocatePinned"/> made.</summary>
    public static FileMemory Wrap(byte[] pinned, int length) => new(pinned.Length > 0 ? pinned : AllocatePinned(1), length);

    public static byte[] AllocatePinned(int length) => GC.AllocateUninitializedArray<byte>(length, pinned: true);

    /// <summary>A file as memory: shared where the directory holds it in memory already, else read in whole.</summary>
    public static FileMemory Open(Directory directory, string name, IOContext context)
    {
        using var input = directory.OpenInput(name, context);
        if (input is MemoryIndexInput inMemory) return inMemory.Memory;
        if (input.Length > Array.MaxLength) throw new IOException($"{input} is too large to be read without mapping: {input.Length} bytes");
        var bytes = AllocatePinned(Math.Max(1, (int)input.Length));
        input.ReadBytes(bytes, 0, (int)input.Length);
        return Wrap(bytes, (int)input.Length);
    }
}
