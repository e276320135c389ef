using System.CommandLine;
using Khabar.Cli.Server;

namespace Khabar.Cli.Bench;

/// <summary><c>khabar bench FILE</c>: sends queries to the gateway for a while and prints rate and latencies.</summary>
static class BenchCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Queries, a line each" };
        file.AcceptExistingOnly();
        var server = ServerOption.Create();
        var collection = new Option<string?>("--collection") { Description = "The collection to search; the gateway's default if not given" };
        var concurrency = NumberOption.Create("--concurrency", "Searches under way at once", given: 4, most: 256);
        var seconds = NumberOption.Create("--seconds", "How long to measure; a tenth of it goes before, unmeasured", given: 10, most: 3600);
        var command = new Command("bench", "Measure the search of a running Khabar with queries of your own.\n\n  khabar bench queries.txt --concurrency 8 --seconds 30") { file, server, collection, concurrency, seconds };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] queries = [.. File.ReadLines(parsed.GetValue(file)!.FullName).Where(line => !string.IsNullOrWhiteSpace(line))];
            if (queries.Length == 0) throw new InvalidDataException($"{parsed.GetValue(file)!.FullName} holds no query");
            using var client = new GatewayClient(parsed.GetValue(server)!);
            var scope = parsed.GetValue(collection) is { } name ? $"&collection={Uri.EscapeDataString(name)}" : "";
            var load = new QueryLoad(query => client.GetAsync($"/v1/search?q={Uri.EscapeDataString(query)}{scope}", cancellation), queries, parsed.GetValue(concurrency));
            var measured = TimeSpan.FromSeconds(parsed.GetValue(seconds));
            await load.RunAsync(measured / 10, cancellation);
            var latencies = await load.RunAsync(measured, cancellation);
            Console.WriteLine($"{latencies.Length} searches, {latencies.Length / measured.TotalSeconds:0.0}/s");
            foreach (var share in new[] { 0.5, 0.9, 0.99 }) Console.WriteLine($"p{share * 100:0}  {QueryLoad.Percentile(latencies, share).TotalMilliseconds:0.00} ms");
            Console.WriteLine($"max  {latencies[^1].TotalMilliseconds:0.00} ms");
            return ExitCode.Done;
        });
        return command;
    }
}
