using System.CommandLine;
using System.Text.Json.Nodes;
using Khabar.Cli.Server;
using Spectre.Console;

namespace Khabar.Cli.Reindex;

/// <summary><c>khabar reindex</c>: builds the index anew beside the one that is searched, and switches when it has caught up.</summary>
static class ReindexCommand
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    public static Command Create()
    {
        var server = ServerOption.Create();
        var collection = new Option<string?>("--collection") { Description = "The collection; the gateway's default if not given" };
        var extract = new Option<bool>("--extract") { Description = "Extract every article anew from its stored page" };
        var stay = new Option<bool>("--no-switch") { Description = "Build the new index, but do not search it yet" };
        var rollback = new Option<bool>("--switch") { Description = "Only switch to the index beside: after a reindex, back to the former one" };
        var discard = new Option<bool>("--discard") { Description = "Only give up the index beside" };
        var command = new Command("reindex",
            "Build the index of a running Khabar anew from its log, without downtime.\n\n  khabar reindex\n  khabar reindex --extract\n  khabar reindex --switch     # take it back\n"
            + "  khabar reindex --discard    # when all is well, free the former one's space")
        {
            server, collection, extract, stay, rollback, discard,
        };
        command.Validators.Add(result =>
        {
            Option<bool>[] given = [.. new[] { extract, stay, rollback, discard }.Where(option => result.GetValue(option))];
            if (given.Length > 1 && (result.GetValue(rollback) || result.GetValue(discard))) result.AddError($"{string.Join(" and ", given.Select(option => option.Name))} exclude each other");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new GatewayClient(parsed.GetValue(server)!);
            var reindex = new ReindexClient(client, parsed.GetValue(collection));
            if (parsed.GetValue(discard)) Print(await reindex.DiscardAsync(await BesideAsync(reindex, cancellation), cancellation));
            else if (parsed.GetValue(rollback)) Print(await reindex.SwitchAsync(await BesideAsync(reindex, cancellation), cancellation));
            else await BuildAsync(reindex, parsed.GetValue(extract), parsed.GetValue(stay), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    static async Task BuildAsync(ReindexClient reindex, bool extract, bool stay, CancellationToken cancellation)
    {
        var answer = await reindex.StartAsync(extract, cancellation);
        var generation = (uint)answer["beside"]!;
        await Terminal.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask($"generation {generation}");
            while (!(bool)answer["caught_up"]!)
            {
                await Task.Delay(LookEvery, cancellation);
                answer = await reindex.GetAsync(cancellation);
                if ((uint?)answer["beside"] != generation) throw new ServerException($"generation {generation} was given up or switched to by somebody else");
                var shards = answer["shards"]!.AsArray();
                task.MaxValue = Math.Max(1, shards.Sum(shard => (double)shard!["log_end"]!));
                task.Value = shards.Sum(shard => (double)shard!["committed"]!);
            }
            task.Value = task.MaxValue;
        });
        Print(stay ? answer : await reindex.SwitchAsync(generation, cancellation));
    }

    static async Task<uint> BesideAsync(ReindexClient reindex, CancellationToken cancellation) =>
        (uint?)(await reindex.GetAsync(cancellation))["beside"] ?? throw new ServerException("there is no index beside the one that is searched");

    static void Print(JsonNode answer) => Console.WriteLine(
        (uint?)answer["beside"] is { } beside
            ? $"generation {answer["served"]} is searched, {beside} stands beside"
            : $"generation {answer["served"]} is searched");
}
