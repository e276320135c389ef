using System.Text.Json.Nodes;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Khabar.Cli.Tests;

public sealed class CheckIndexTests : IDisposable
{
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("khabar-check-").FullName;

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Whole_indexes_of_a_data_folder_are_counted_and_end_with_code_0()
    {
        Build("news/shards/0");
        Build("news/shards/1");
        var outcome = await KhabarProcess.RunAsync("", "check-index", folder, "--json");
        Assert.Equal(0, outcome.ExitCode);
        var answer = JsonNode.Parse(outcome.Output)!;
        Assert.True((bool)answer["clean"]!);
        Assert.Equal([Path.Combine(folder, "news/shards/0"), Path.Combine(folder, "news/shards/1")], answer["indexes"]!.AsArray().Select(index => (string)index!["path"]!));
        Assert.All(answer["indexes"]!.AsArray(), index => Assert.Equal(100, (long)index!["documents"]!));
        var printed = await KhabarProcess.RunAsync("", "check-index", Path.Combine(folder, "news/shards/1"));
        Assert.Equal(0, printed.ExitCode);
        Assert.Contains("100 documents", printed.Output);
        Assert.DoesNotContain('\u001b', printed.Output);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_the_byte_and_ends_with_code_1()
    {
        Build("whole");
        Build("broken");
        var file = System.IO.Directory.GetFiles(Path.Combine(folder, "broken"), "*.pos").Single();
        var bytes = File.ReadAllBytes(file);
        bytes[100] ^= 1;
        File.WriteAllBytes(file, bytes);
        var outcome = await KhabarProcess.RunAsync("", "check-index", folder, "--json");
        Assert.Equal(1, outcome.ExitCode);
        var answer = JsonNode.Parse(outcome.Output)!;
        Assert.False((bool)answer["clean"]!);
        Assert.Equal([false, true], answer["indexes"]!.AsArray().Select(index => (bool)index!["clean"]!));
        var problem = answer["indexes"]![0]!["problem"]!;
        Assert.Equal(Path.GetFileName(file), (string)problem["file"]!);
        Assert.Equal(0, (long)problem["byte"]!);
        Assert.Contains("checksum", (string)problem["message"]!);
        Assert.Contains(Path.GetFileName(file), (await KhabarProcess.RunAsync("", "check-index", folder)).Output);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        Build("torn");
        var file = System.IO.Directory.GetFiles(Path.Combine(folder, "torn"), "*.doc").Single();
        File.Delete(file);
        var outcome = await KhabarProcess.RunAsync("", "check-index", folder, "--json");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(Path.GetFileName(file), (string)JsonNode.Parse(outcome.Output)!["indexes"]![0]!["problem"]!["file"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("absent")]
    public async Task Without_an_index_it_ends_with_code_2(string name)
    {
        var outcome = await KhabarProcess.RunAsync("", "check-index", Path.Combine(folder, name));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(folder, outcome.Errors);
    }

    void Build(string name)
    {
        using var directory = FSDirectory.Open(Path.Combine(folder, name));
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48)));
        for (var i = 0; i < 100; i++) writer.AddDocument(new Document { new TextField("text", $"heron number {i} at the pond", Field.Store.YES) });
    }
}
