using System.CommandLine;
using System.Text.Json.Nodes;
using Khabar.Cli.Pipelines;
using Khabar.Cli.Server;
using Spectre.Console;

namespace Khabar.Cli.Status;

/// <summary><c>khabar status</c>: how far every process of a running suite is.</summary>
static class StatusCommand
{
    static readonly TimeSpan WatchEvery = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var server = ServerOption.Create();
        var collection = new Option<string>("--collection") { Description = "The collection", DefaultValueFactory = _ => "news" };
        var json = new Option<bool>("--json") { Description = "Print the gateway's answer as JSON, a line each time" };
        var watch = new Option<bool>("--watch") { Description = "Ask again every second until interrupted" };
        var command = new Command("status", "Tell members, shards, their owners and replicas, and how far each is behind.\n\n  khabar status\n  khabar status --watch\n  khabar status --json | jq '.shards[].log_end'")
        {
            server, collection, json, watch,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new GatewayClient(parsed.GetValue(server)!);
            var address = $"/v1/status?collection={Uri.EscapeDataString(parsed.GetValue(collection)!)}";
            Func<Task<JsonNode>> ask = () => client.GetAsync(address, cancellation);
            if (parsed.GetValue(watch) && !parsed.GetValue(json)) await WatchAsync(ask, cancellation);
            else await PrintAsync(ask, parsed.GetValue(json), parsed.GetValue(watch), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    static async Task PrintAsync(Func<Task<JsonNode>> ask, bool json, bool again, CancellationToken cancellation)
    {
        do
        {
            var answer = await ask();
            if (json) Console.WriteLine(answer.ToJsonString(JsonLines.Options));
            else Terminal.Create().Write(StatusTable.Of(answer));
        }
        while (again && await PauseAsync(cancellation));
    }

    static async Task WatchAsync(Func<Task<JsonNode>> ask, CancellationToken cancellation) =>
        await Terminal.Create().Live(StatusTable.Of(await ask())).StartAsync(async live =>
        {
            while (await PauseAsync(cancellation)) live.UpdateTarget(StatusTable.Of(await ask()));
        });

    static async Task<bool> PauseAsync(CancellationToken cancellation)
    {
        await Task.Delay(WatchEvery, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellation.IsCancellationRequested;
    }
}
