namespace Khabar.Cli.Tests.Eval;

public sealed class EvalTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("khabar-set-").FullName;

    [Fact]
    public async Task Every_judged_query_is_searched_and_measured()
    {
        Write("corpus.jsonl", """
            {"_id":"swift","title":"Swifts","text":"Sixty swifts have returned to the town hall."}
            {"_id":"heron","title":"","text":"Two herons stand in the pond behind the station."}
            {"_id":"empty","title":"","text":" "}
            """);
        Write("queries.jsonl", """
            {"_id":"a","text":"where are the herons?"}
            {"_id":"b","text":"walrus"}
            {"_id":"unjudged","text":"swifts"}
            """);
        Write("qrels.tsv", "query-id\tcorpus-id\tscore\na\theron\t1\nb\tswift\t1\nb\theron\t0\n");
        string run = Path.Combine(folder, "run.trec");
        var outcome = await KhabarProcess.RunAsync("", "eval", folder, "--run", run);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("queries=2 ndcg@10=0.5000 mrr@10=0.5000 recall@1=0.5000 recall@10=0.5000", outcome.Output.Trim());
        Assert.Contains("2 documents indexed", outcome.Errors);
        Assert.StartsWith("a Q0 heron 1 ", Assert.Single(File.ReadAllLines(run)));
    }

    [Fact]
    public async Task Queries_are_translated_by_the_lexicon_that_is_named()
    {
        Write("corpus.jsonl", """
            {"_id":"ar","title":"","text":"عاد مالك الحزين إلى البركة خلف المحطة."}
            """);
        Write("queries.jsonl", """
            {"_id":"q","text":"pond"}
            """);
        Write("qrels.tsv", "query-id\tcorpus-id\tscore\nq\tar\t1\n");
        Write("birds.tsv", "pond\tبركة\n");
        var outcome = await KhabarProcess.RunAsync("", "eval", folder, "--lexicon", Path.Combine(folder, "birds.tsv"));
        Assert.Contains("mrr@10=1.0000", outcome.Output);
    }

    [Fact]
    public async Task A_line_that_is_not_valid_is_named()
    {
        Write("corpus.jsonl", "{\"_id\":\"a\",\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        Write("queries.jsonl", "");
        Write("qrels.tsv", "query-id\tcorpus-id\tscore\nq\ta\t1\n");
        var outcome = await KhabarProcess.RunAsync("", "eval", folder);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("corpus.jsonl:2", outcome.Errors);
    }

    [Fact]
    public async Task Without_a_relevant_document_there_is_nothing_to_measure()
    {
        Write("qrels.tsv", "query-id\tcorpus-id\tscore\nq\ta\t0\n");
        var outcome = await KhabarProcess.RunAsync("", "eval", folder);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("qrels.tsv judges no document relevant", outcome.Errors);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
