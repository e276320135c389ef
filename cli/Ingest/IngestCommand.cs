using System.CommandLine;
using System.Text.Json.Nodes;
using Khabar.Cli.Inputs;
using Khabar.Cli.Server;

namespace Khabar.Cli.Ingest;

/// <summary><c>khabar ingest PATH…</c>: sends pages and articles to the gateway.</summary>
static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = $"Folders, or files: {InputKinds.Known}; - for JSONL on standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var server = ServerOption.Create();
        var collection = new Option<string?>("--collection") { Description = "The collection to store in; the gateway's default if not given" };
        var resume = new Option<string?>("--resume") { Description = "A file that remembers how far this ingest is; the same command with the same file goes on there. Removed when all is done" };
        var rejected = new Option<string?>("--rejected") { Description = "Append every rejected article to this file: JSONL with origin and reason" };
        var command = new Command("ingest",
            "Store and index articles in a running Khabar.\n\n  khabar ingest pages/ more.jsonl crawl.warc.gz\n  zcat crawl.jsonl.gz | khabar ingest -\n  khabar ingest crawls/ --resume crawls.progress --rejected rejected.jsonl\n\n"
            + "A line of JSONL is what POST /v1/articles takes: {\"id\": …, \"url\": …, \"html\" or \"text\": …}. A page that is a file has its path below the folder as id, a page of a web archive is known by its address. "
            + "Rejected articles are listed on standard error; the exit code is then 1.")
        {
            paths, server, collection, resume, rejected,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new GatewayClient(parsed.GetValue(server)!);
            using var report = new RejectionReport(parsed.GetValue(rejected));
            var from = parsed.GetValue(resume) is { } file ? ResumeFile.Open(file, parsed.GetValue(paths)!) : null;
            return await RunAsync(client, parsed.GetValue(paths)!, parsed.GetValue(collection), from, report, cancellation);
        });
        return command;
    }

    static async Task<int> RunAsync(GatewayClient client, string[] paths, string? collection, ResumeFile? resume, RejectionReport report, CancellationToken cancellation)
    {
        var stored = 0L;
        if (resume is { Done: > 0 }) Console.Error.WriteLine($"going on after {resume.Done:N0} inputs");
        try
        {
            await IngestProgress.ShowAsync(InputSource.Size(paths), async progress =>
            {
                var inputs = InputSource.Read(paths);
                var items = IngestItems.Of(resume?.Rest(inputs) ?? inputs, resume?.Done ?? 0, report.Add);
                await BatchSender.SendAsync(client, collection, items, (batch, results) =>
                {
                    foreach (var (item, result) in batch.Zip(results))
                        if (Rejected(item, result) is { } rejection) report.Add(rejection);
                        else stored++;
                    resume?.Reach(batch[^1]);
                    progress(batch.Sum(item => (long)item.Json.Length), stored);
                }, cancellation);
            });
        }
        finally
        {
            // Also where the gateway goes away half-way: a resumed ingest does not come by them again.
            report.Print(Console.Error);
        }
        resume?.Finish();
        Console.WriteLine($"{stored} stored, {report.Count} rejected");
        return report.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>The gateway answers a stored article with its position and any other with a problem document.</summary>
    static Rejection? Rejected(IngestItem item, JsonNode result) =>
        result["position"] is not null ? null : new(item.Origin, (string?)result["detail"] ?? result.ToJsonString());
}
