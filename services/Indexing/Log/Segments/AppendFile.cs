using Microsoft.Win32.SafeHandles;

namespace Khabar.Services.Indexing.Log.Segments;

/// <summary>A file that a log writes to. Tests put one in its place that fails as disks do.</summary>
internal interface IAppendFile : IDisposable
{
    /// <summary>Writes the pieces one after another from a position on.</summary>
    void Write(IReadOnlyList<ReadOnlyMemory<byte>> pieces, long position);

    /// <summary>Returns when everything written is on the disk.</summary>
    void Flush();

    /// <summary>Cuts the file off, and returns when that is on the disk.</summary>
    void Truncate(long length);
}

/// <summary>A file on a local disk.</summary>
internal sealed class AppendFile(string path) : IAppendFile
{
    readonly SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);

    public void Write(IReadOnlyList<ReadOnlyMemory<byte>> pieces, long position) => RandomAccess.Write(file, pieces, position);

    public void Flush() => RandomAccess.FlushToDisk(file);

    public void Truncate(long length)
    {
        RandomAccess.SetLength(file, length);
        RandomAccess.FlushToDisk(file);
    }

    public void Dispose() => file.Dispose();
}
