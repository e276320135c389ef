using Lucene.Net.Analysis.Core;
using Lucene.Net.Engine.Tests.Twin;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>What fault tests do to indexes.</summary>
internal static class Indexes
{
    public static IndexWriterConfig Config(int maxBufferedDocs = 20) => new(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
    {
        MaxBufferedDocs = maxBufferedDocs,
        MergePolicy = new TieredMergePolicy { SegmentsPerTier = 3, MaxMergeAtOnce = 3 },
        MergeScheduler = new SerialMergeScheduler(),
    };

    /// <summary>An index of several segments, with deletions, in one commit. Returns the documents that live.</summary>
    public static List<TwinDocument> Build(Directory directory, Random random, int docs)
    {
        var documents = new TwinDocuments(random);
        var added = Enumerable.Range(0, docs).Select(i => documents.Next($"id{i}")).ToList();
        using var writer = new IndexWriter(directory, Config(docs / 3));
        foreach (var document in added) writer.AddDocument(TwinDocuments.ToDocument(document));
        writer.DeleteDocuments(new Term("id", "id1"), new Term("id", $"id{docs - 2}"));
        writer.SetCommitData(new Dictionary<string, string> { ["offset"] = "7" });
        return [.. added.Where(document => document.Id != "id1" && document.Id != $"id{docs - 2}")];
    }

    /// <summary>The last commit is whole, and a writer that opens and closes leaves only its files.</summary>
    public static void HoldsOneWholeCommit(Directory directory, string context)
    {
        var report = new StringWriter();
        var status = new CheckIndex(directory) { InfoStream = report }.DoCheckIndex();
        Assert.True(status.Clean, $"{context}: {report}");
        using (var writer = new IndexWriter(directory, Config())) writer.Rollback();
        var commit = Assert.Single(DirectoryReader.ListCommits(directory));
        var files = directory.ListAll().Where(name => name != IndexWriter.WRITE_LOCK_NAME).Order(System.StringComparer.Ordinal);
        Assert.Equal(commit.FileNames.Order(System.StringComparer.Ordinal), files);
    }
}
