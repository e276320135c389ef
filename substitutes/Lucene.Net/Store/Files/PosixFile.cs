using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Lucene.Net.Store;

/// <summary>What POSIX can do with files and .NET does not offer.</summary>
internal static partial class PosixFile
{
    /// <summary>Makes names in a folder survive a power cut (fsync of the folder). Windows' file systems do that by themselves.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0) throw Failure("sync", folder);
        try
        {
            if (Fsync(descriptor) != 0) throw Failure("sync", folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>The beginning of a file that somebody holds locked: .NET's own streams ask for a lock before they read.</summary>
    public static string ReadLocked(string path)
    {
        if (OperatingSystem.IsWindows()) throw new IOException("a locked file cannot be read on Windows");
        var descriptor = Open(path, 0);
        if (descriptor < 0) throw Failure("read", path);
        try
        {
            var bytes = new byte[256];
            var length = Read(descriptor, bytes, bytes.Length);
            return length >= 0 ? Encoding.UTF8.GetString(bytes, 0, (int)length) : throw Failure("read", path);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    static IOException Failure(string what, string path) =>
        new($"cannot {what} {path}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, [Out] byte[] bytes, nint count);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
