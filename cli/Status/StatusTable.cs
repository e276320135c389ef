using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Khabar.Cli.Status;

/// <summary>The gateway's status as tables: who is alive, and a line for every index and replica of every shard.</summary>
static class StatusTable
{
    public static IRenderable Of(JsonNode answer) => new Rows(Members(answer), Shards(answer));

    static Table Members(JsonNode answer)
    {
        var table = new Table().RoundedBorder().AddColumns("member", "of", "shards");
        foreach (var (service, key) in new[] { ("indexing", "indexers"), ("search", "searchers") })
            foreach (var member in answer[key]!.AsArray())
                table.AddRow(
                    Plain((string)member!["address"]!), service, (bool)member["answers"]! ? Number((long)member["shards"]!) : "[red]no answer[/]");
        return table;
    }

    static Table Shards(JsonNode answer)
    {
        var table = new Table().RoundedBorder().Title(Plain((string)answer["collection"]!));
        table.AddColumn("shard");
        table.AddColumn(new TableColumn("at").NoWrap());
        foreach (var name in new[] { "log end", "committed", "behind", "age", "articles", "segments", "MiB" }) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var shard in answer["shards"]!.AsArray())
        {
            var end = (ulong)shard!["log_end"]!;
            foreach (var index in shard["indexers"]!.AsArray()) AddRow(table, shard, index!, "index", end, (double?)index!["lag_seconds"]);
            foreach (var replica in shard["replicas"]!.AsArray()) AddRow(table, shard, replica!, "replica", end, (double?)replica!["staleness_seconds"]);
        }
        return table;
    }

    static void AddRow(Table table, JsonNode shard, JsonNode place, string kind, ulong end, double? age)
    {
        var committed = (ulong)place["committed"]!;
        table.AddRow(
            Number((long)shard["shard"]!),
            Plain($"{kind} {(string)place["member"]!}"),
            Number((long)end),
            Number((long)committed),
            end > committed ? $"[yellow]{Number((long)(end - committed))}[/]" : "0",
            age is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s") : "",
            Number((long)place["articles"]!),
            Number((long)place["segments"]!),
            string.Create(CultureInfo.InvariantCulture, $"{(long)place["bytes"]! / 1048576.0:N1}"));
    }

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static string Plain(string text) => Markup.Escape(text);
}
