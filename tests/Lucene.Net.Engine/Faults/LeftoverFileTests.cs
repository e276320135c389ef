using Lucene.Net.Engine.Tests.Twin;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>Files that belong to no commit: those of a merge that failed go, those of others stay.</summary>
public sealed class LeftoverFileTests
{
    [Fact]
    public void A_merge_whose_warming_fails_takes_its_files_away_again()
    {
        using var directory = new RAMDirectory();
        var config = Indexes.Config(maxBufferedDocs: 500);
        config.MergeScheduler = new SerialMergeScheduler();
        config.MergedSegmentWarmer = new FailingWarmer();
        using var writer = new IndexWriter(directory, config);
        var documents = new TwinDocuments(new Random(7));
        for (var i = 0; i < 2; i++)
        {
            writer.AddDocument(TwinDocuments.ToDocument(documents.Next($"{i}")));
            writer.Commit();
        }
        Assert.ThrowsAny<Exception>(() => writer.ForceMerge(1));
        var last = new SegmentInfos();
        last.Read(directory);
        Assert.Equal(2, last.Count);
        Assert.Equal(last.GetFiles(directory, includeSegmentsFile: true).Order(System.StringComparer.Ordinal), directory.ListAll().Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_only_looks_like_a_commit_is_left_alone()
    {
        using var directory = new RAMDirectory();
        const string Foreign = "segments_zzzzzzzzzzzzzzzz";
        using (var output = directory.CreateOutput(Foreign, IOContext.DEFAULT)) output.WriteByte(1);
        using (var writer = new IndexWriter(directory, Indexes.Config(maxBufferedDocs: 500)))
            writer.AddDocument(TwinDocuments.ToDocument(new TwinDocuments(new Random(7)).Next("1")));
        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(1, reader.NumDocs);
        Assert.Contains(Foreign, directory.ListAll());
    }

    sealed class FailingWarmer : IndexWriter.IndexReaderWarmer
    {
        public override void Warm(AtomicReader reader) => throw new IOException("the segment cannot be read back");
    }
}
