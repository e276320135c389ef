using Lucene.Net.Engine.Tests.Twin;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>The disk is full: the caller is told, the last commit stays, and once there is room nothing is missing.</summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    [Fact]
    public void A_commit_that_does_not_fit_fails_leaves_the_last_one_and_gives_its_space_back()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var disk = new FullDiskDirectory(new RAMDirectory());
        var twin = new TwinIndex();
        var documents = new TwinDocuments(random);
        using var writer = new IndexWriter(disk, Indexes.Config(maxBufferedDocs: 500));
        Add(100, "first");
        writer.Commit();
        twin.Commit();
        var (files, used) = (Files(), Used());
        for (var attempt = 0; attempt < 8; attempt++)
        {
            Add(20, $"later{attempt}-");
            disk.Size = used + random.Next(0, 4000);
            var error = Assert.Throws<IOException>(writer.Commit);
            Assert.Contains("No space left", error.Message);
            Assert.Equal(files, Files());
            using var reader = DirectoryReader.Open(disk);
            TwinComparison.Equal(twin.Committed, reader, $"seed {seed}, attempt {attempt}");
        }
        disk.Size = long.MaxValue;
        writer.Commit();
        twin.Commit();
        using (var reader = DirectoryReader.Open(disk)) TwinComparison.Equal(twin.Committed, reader, $"seed {seed}, with room again");
        writer.Dispose();
        Indexes.HoldsOneWholeCommit(disk, $"seed {seed}");

        void Add(int count, string prefix)
        {
            for (var i = 0; i < count; i++)
            {
                var document = documents.Next($"{prefix}{i}");
                twin.Update(document);
                writer.UpdateDocument(new Term("id", document.Id), TwinDocuments.ToDocument(document));
            }
        }

        List<string> Files() => [.. disk.ListAll().Order(System.StringComparer.Ordinal)];

        long Used() => disk.ListAll().Sum(disk.FileLength);
    }

    [Fact]
    public void A_merge_that_does_not_fit_fails_and_leaves_its_segments()
    {
        using var disk = new FullDiskDirectory(new RAMDirectory());
        var documents = new TwinDocuments(new Random(3));
        var config = Indexes.Config(maxBufferedDocs: 10);
        // No segment counts as small, so none are merged unasked.
        config.MergePolicy = new TieredMergePolicy { FloorSegmentMB = 0.001 };
        using var writer = new IndexWriter(disk, config);
        for (var i = 0; i < 18; i++) writer.AddDocument(TwinDocuments.ToDocument(documents.Next($"id{i}")));
        writer.Commit();
        var files = disk.ListAll().Order(System.StringComparer.Ordinal).ToList();
        disk.Size = disk.ListAll().Sum(disk.FileLength) + 1000;
        Assert.Contains("No space left", Assert.ThrowsAny<IOException>(() => writer.ForceMerge(1)).Message);
        Assert.Equal(files, disk.ListAll().Order(System.StringComparer.Ordinal));
        disk.Size = long.MaxValue;
        writer.ForceMerge(1);
        writer.Commit();
        using var reader = DirectoryReader.Open(disk);
        Assert.Equal(18, Assert.Single(reader.Leaves).AtomicReader.NumDocs);
    }
}
