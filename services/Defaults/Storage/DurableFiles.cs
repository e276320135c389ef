using System.Runtime.InteropServices;

namespace Khabar.Defaults.Storage;

/// <summary>
/// File operations that survive the loss of power once they return: POSIX keeps a new or renamed file only after the
/// folder that names it was synchronised too (fsync(2)), which .NET does not do by itself.
/// </summary>
/// <remarks>Every method is thread-safe. On Windows folders need no synchronising and the calls for it do nothing.</remarks>
public static class DurableFiles
{
    /// <summary>Creates a folder and the parents it lacks. A folder that exists is left as it is.</summary>
    /// <exception cref="IOException">The folder could not be created or made durable.</exception>
    public static void CreateFolder(string path)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(path));
        if (folder.Exists) return;
        if (folder.Parent is { } parent) CreateFolder(parent.FullName);
        folder.Create();
        if (folder.Parent is not null) SyncFolder(folder.Parent.FullName);
    }

    /// <summary>
    /// Writes a whole file so that after a crash either the old content or the new one is there, never a mixture: the
    /// content goes to a temporary file beside it, which is then renamed.
    /// </summary>
    /// <exception cref="IOException">The file could not be written; the old content is still there.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".new";
        using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, content, 0);
            RandomAccess.FlushToDisk(file);
        }
        File.Move(temporary, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Gives a file a second name (link(2)); where the system has no such thing, a copy.</summary>
    /// <exception cref="IOException">The name is taken, or the file system refused.</exception>
    public static void Link(string file, string newName)
    {
        if (OperatingSystem.IsWindows()) File.Copy(file, newName);
        else if (CreateLink(file, newName) != 0) throw new IOException($"'{file}' could not be linked to '{newName}': {Marshal.GetLastPInvokeErrorMessage()}.");
    }

    /// <summary>Makes the names in a folder durable: files created, renamed and deleted in it.</summary>
    /// <exception cref="IOException">The folder is not there or could not be synchronised.</exception>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(path, 0);
        if (descriptor < 0) throw Failure(path);
        try
        {
            if (Fsync(descriptor) != 0) throw Failure(path);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    static IOException Failure(string path) =>
        new($"The folder '{path}' could not be synchronised: {Marshal.GetLastPInvokeErrorMessage()}.");

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    static extern int CreateLink([MarshalAs(UnmanagedType.LPUTF8Str)] string file, [MarshalAs(UnmanagedType.LPUTF8Str)] string newName);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    static extern int Close(int descriptor);
}
