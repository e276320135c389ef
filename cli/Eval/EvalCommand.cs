using System.CommandLine;
using Khabar.Services.Embedded;
using Khabar.V1;
using Microsoft.Extensions.Configuration;

namespace Khabar.Cli.Eval;

/// <summary><c>khabar eval FOLDER [--run FILE] [--lexicon FILE]</c>: measures retrieval over a test collection in BEIR's layout.</summary>
static class EvalCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder with corpus.jsonl[.gz], queries.jsonl and qrels.tsv" };
        var run = new Option<string?>("--run") { Description = "Write the answers as a TREC run file" };
        var lexicons = new Option<string[]>("--lexicon") { Description = "Translate by this .tsv, .tmx or .index file instead of the installed lexicons; may be repeated" };
        var command = new Command("eval", "Measure retrieval: index a test collection into a temporary place, search every judged query as plain words.\n\n  khabar eval xquad-ar --run xquad-ar.trec")
        {
            folder, run, lexicons,
        };
        command.SetAction((parsed, cancellation) => RunAsync(new BeirFolder(parsed.GetValue(folder)!), parsed.GetValue(run), parsed.GetValue(lexicons) ?? [], cancellation));
        return command;
    }

    static async Task<int> RunAsync(BeirFolder folder, string? runFile, string[] lexicons, CancellationToken cancellation)
    {
        var judgments = folder.ReadJudgments();
        var data = Directory.CreateTempSubdirectory("khabar-eval-");
        try
        {
            await using var suite = await EmbeddedSuite.StartAsync(new EmbeddedOptions { DataPath = data.FullName, Settings = Settings(lexicons) }, cancellation);
            var evaluation = new Evaluation(folder, new IndexingService.IndexingServiceClient(suite.Channel), new SearchService.SearchServiceClient(suite.Channel));
            long documents = await evaluation.IndexAsync(cancellation);
            Console.Error.WriteLine($"{folder.Name}: {documents} documents indexed");
            await using var output = runFile is null ? TextWriter.Null : File.CreateText(runFile);
            var answers = await SearchAsync(evaluation, judgments.Keys, new TrecRun(output, "khabar"), cancellation);
            Console.WriteLine(RankingMeasures.Of(judgments, answers));
        }
        finally
        {
            data.Delete(recursive: true);
        }
        return ExitCode.Done;
    }

    static IConfiguration Settings(string[] lexicons) => new ConfigurationBuilder()
        .AddInMemoryCollection(lexicons.Index().Select(lexicon => KeyValuePair.Create($"Search:Lexicons:{lexicon.Index}", (string?)lexicon.Item)))
        .Build();

    static async Task<Dictionary<string, IReadOnlyList<string>>> SearchAsync(
        Evaluation evaluation, IReadOnlyCollection<string> judged, TrecRun run, CancellationToken cancellation)
    {
        var answers = new Dictionary<string, IReadOnlyList<string>>();
        await foreach (var (query, hits) in evaluation.SearchAsync(judged, cancellation))
        {
            answers[query] = [.. hits.Select(hit => hit.Id)];
            run.Write(query, hits.Select(hit => (hit.Id, hit.Score)));
        }
        return answers;
    }
}
