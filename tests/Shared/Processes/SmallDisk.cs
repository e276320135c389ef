using System.Diagnostics;

namespace Khabar.Testing;

/// <summary>A file system of its own for one folder, small enough to be filled. Needs root.</summary>
sealed class SmallDisk : IDisposable
{
    const int Megabytes = 192;

    readonly string folder;

    public SmallDisk(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "khabar-test", this.folder);
    }

    /// <summary>True if the tests may mount file systems.</summary>
    public static bool CanBe => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    string Filler => Path.Combine(folder, "filler");

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        // Straight to the file: what is buffered would only be missed when it is closed.
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.Delete, bufferSize: 0);
        var zeros = new byte[64 * 1024];
        try
        {
            for (var written = 0L; written <= Megabytes * 1024L * 1024; written += zeros.Length) filler.Write(zeros);
        }
        catch (IOException)
        {
            return;
        }
        throw new InvalidOperationException($"{folder} took more than {Megabytes} MB.");
    }

    /// <summary>Frees what was filled.</summary>
    public void Empty() => File.Delete(Filler);

    public void Dispose() => Run("umount", "--lazy", folder);

    static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new IOException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
