using System.Runtime.Versioning;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>Who may not write is told why, can read all the same, and leaves every file as it was.</summary>
public sealed class ForbiddenWriterTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_process_is_told_who_holds_the_lock()
    {
        using var directory = FSDirectory.Open(folder.Path);
        var documents = Indexes.Build(directory, new Random(1), 60).Count;
        using var writer = new IndexWriter(directory, Indexes.Config());
        var before = Files();
        var said = Attempt([]);
        Assert.Equal($"{documents}", said[0]);
        Assert.StartsWith("LockObtainFailedException", said[1]);
        Assert.Contains($"held by process {Environment.ProcessId}", said[1]);
        Assert.Equal(before, Files());
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public void A_read_only_folder_can_be_read_and_refuses_a_writer()
    {
        int documents;
        using (var directory = FSDirectory.Open(folder.Path)) documents = Indexes.Build(directory, new Random(1), 60).Count;
        var before = Files();
        foreach (var file in System.IO.Directory.GetFiles(folder.Path)) File.SetUnixFileMode(file, (UnixFileMode)0b100_100_100);
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b101_101_101);
        try
        {
            var said = Attempt(UnprivilegedFactAttribute.Unprivileged);
            Assert.Equal($"{documents}", said[0]);
            Assert.StartsWith("LockObtainFailedException", said[1]);
            Assert.Contains("denied", said[1]);
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_000_000);
        }
        Assert.Equal(before, Files());
    }

    string[] Attempt(string[] before)
    {
        using var process = TestProgram.Start(before, WriterAttempt.Command, folder.Path);
        var said = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    // The lock's own file says who holds it, and may change.
    List<string> Files() =>
        [.. System.IO.Directory.GetFiles(folder.Path).Where(path => Path.GetFileName(path) != IndexWriter.WRITE_LOCK_NAME).Order(System.StringComparer.Ordinal)
            .Select(path => $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}")];
}
