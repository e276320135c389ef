using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Lucene.Net.Store;

/// <summary>Makes names in a folder survive a power cut (fsync of the folder, POSIX). Windows' file systems do that by themselves.</summary>
internal static partial class FolderSync
{
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0) throw Failure(folder);
        try
        {
            if (Fsync(descriptor) != 0) throw Failure(folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string folder) =>
        new($"cannot sync the folder {folder}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
