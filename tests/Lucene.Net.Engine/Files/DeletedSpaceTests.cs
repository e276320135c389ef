using Lucene.Net.Engine.Tests.Faults;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Lucene.Net.Engine.Tests.Files;

/// <summary>Files that were merged away give their space back while the process runs.</summary>
public sealed class DeletedSpaceTests
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [LinuxFact]
    public void Deleted_files_that_nobody_reads_are_unmapped_once_they_hold_more_than_the_bound()
    {
        using var folder = new TemporaryFolder();
        var deleted = new DeletedSpace(20_000);
        using var directory = new MMapDirectory(folder.Path) { Deleted = deleted };
        MergeAway(directory);
        Assert.True(deleted.Collections > 0, "the bound was not reached");
        var until = DateTime.UtcNow + Deadline;
        while (Mapped(folder.Path) > 0 && DateTime.UtcNow < until) Thread.Yield();
        Assert.Equal(0, Mapped(folder.Path));
    }

    // Its own method, so that no local variable keeps a reader.
    static void MergeAway(MMapDirectory directory)
    {
        for (var round = 0; round < 4; round++) Indexes.Build(directory, new Random(round), 90);
        using var writer = new IndexWriter(directory, Indexes.Config());
        DirectoryReader.Open(writer, true).Dispose();
        writer.ForceMerge(1);
    }

    static int Mapped(string folder) =>
        File.ReadLines("/proc/self/maps").Count(line => line.Contains(folder, StringComparison.Ordinal) && line.EndsWith("(deleted)", StringComparison.Ordinal));
}
