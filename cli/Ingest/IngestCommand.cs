using System.Collections.Concurrent;
using System.CommandLine;
using System.Text.Json.Nodes;
using Khabar.Cli.Inputs;
using Khabar.Cli.Server;
using Spectre.Console;

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
        var command = new Command("ingest",
            "Store and index articles in a running Khabar.\n\n  khabar ingest pages/ more.jsonl crawl.warc.gz\n  zcat crawl.jsonl.gz | khabar ingest -\n\n"
            + "A line of JSONL is what POST /v1/articles takes: {\"id\": …, \"url\": …, \"html\" or \"text\": …}. A page that is a file has its path below the folder as id, a page of a web archive is known by its address. "
            + "Rejected articles are listed on standard error; the exit code is then 1.")
        {
            paths, server, collection,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new GatewayClient(parsed.GetValue(server)!);
            return await RunAsync(client, parsed.GetValue(paths)!, parsed.GetValue(collection), cancellation);
        });
        return command;
    }

    static async Task<int> RunAsync(GatewayClient client, string[] paths, string? collection, CancellationToken cancellation)
    {
        var rejections = new ConcurrentQueue<Rejection>();
        var stored = 0;
        var size = InputSource.Size(paths);
        // Progress is for eyes: on standard error, so that standard output stays free.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("articles", maxValue: Math.Max(1, size ?? 1));
                task.IsIndeterminate = size is null;
                var begun = DateTime.UtcNow;
                await BatchSender.SendAsync(client, collection, IngestItems.Of(InputSource.Read(paths), rejections.Enqueue), (items, results) =>
                {
                    foreach (var (item, result) in items.Zip(results))
                        if (Rejected(item, result) is { } rejection) rejections.Enqueue(rejection);
                        else stored++;
                    task.Increment(items.Sum(item => (long)item.Json.Length));
                    var rate = stored / Math.Max(0.001, (DateTime.UtcNow - begun).TotalSeconds);
                    task.Description = $"{stored:N0} articles, {rate:N0}/s";
                }, cancellation);
                task.Value = task.MaxValue;
            });
        foreach (var rejection in rejections) Console.Error.WriteLine($"rejected {rejection.Origin}: {rejection.Reason}");
        Console.WriteLine($"{stored} stored, {rejections.Count} rejected");
        return rejections.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>The gateway answers a stored article with its position and any other with a problem document.</summary>
    static Rejection? Rejected(IngestItem item, JsonNode result)
    {
        if (result["position"] is not null) return null;
        var fields = result["errors"]?.AsArray().Select(error => $"{error!["field"]}: {error["detail"]}") ?? [];
        var reason = string.Join("; ", fields);
        return new(item.Origin, reason.Length > 0 ? reason : (string?)result["detail"] ?? result.ToJsonString());
    }
}
