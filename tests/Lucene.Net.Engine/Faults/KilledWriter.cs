using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>
/// Writes an index until its process is killed. Each commit holds in its user data how many documents were added; the number is printed once
/// the commit has returned.
/// </summary>
internal static class KilledWriter
{
    public const string Command = "write-until-killed";

    public static void Run(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        var config = Indexes.Config(maxBufferedDocs: 7);
        config.MergeScheduler = new ConcurrentMergeScheduler();
        var writer = new IndexWriter(directory, config);
        var next = writer.CommitData.TryGetValue("next", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        Console.WriteLine(next);
        while (true)
        {
            for (var i = 0; i < 10; i++, next++)
            {
                var id = (next % 500).ToString(CultureInfo.InvariantCulture);
                writer.UpdateDocument(new Term("id", id), new Document
                {
                    new StringField("id", id, Field.Store.YES),
                    new TextField("text", $"number {next} of many", Field.Store.NO),
                    new NumericDocValuesField("number", next),
                });
            }
            writer.SetCommitData(new Dictionary<string, string> { ["next"] = next.ToString(CultureInfo.InvariantCulture) });
            writer.Commit();
            Console.WriteLine(next);
        }
    }
}
