using System.Net;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Khabar.Cli.Search;

/// <summary>Prints an answer of the search endpoint for a person.</summary>
static class HitPrinter
{
    // UAX #9: an isolate keeps a right-to-left title from reordering the rest of the line it stands in.
    const char FirstStrongIsolate = '\u2068', PopDirectionalIsolate = '\u2069';

    static readonly IAnsiConsole Console = Terminal.Create();

    public static void Print(JsonNode answer)
    {
        if (answer["missing_shards"]!.AsArray() is { Count: > 0 } missing) Console.MarkupLineInterpolated($"[yellow]shards that did not answer: {string.Join(", ", missing)}; there may be more[/]");
        if ((long?)answer["stale_seconds"] is { } stale) Console.MarkupLineInterpolated($"[yellow]last brought up to date {stale} s ago; newer articles may be missing[/]");
        foreach (var notice in answer["notices"]!.AsArray()) Console.MarkupLineInterpolated($"[yellow]{(string)notice!}[/]");
        if ((string?)answer["did_you_mean"] is { } better) Console.MarkupLineInterpolated($"Did you mean [bold]{Isolated(better)}[/]?");
        foreach (var hit in answer["hits"]!.AsArray()) PrintHit(hit!);
        Console.MarkupLineInterpolated($"[grey]{(long)answer["total"]!} {((long)answer["total"]! == 1 ? "article" : "articles")}, {(double)answer["took_ms"]!:0.0} ms[/]");
    }

    static void PrintHit(JsonNode hit)
    {
        Console.MarkupLineInterpolated($"[bold]{Isolated((string?)hit["title"] ?? (string)hit["id"]!)}[/]");
        var facts = new[] { "source", "language", "published", "id" }.Select(name => (string?)hit[name]).OfType<string>();
        Console.MarkupLineInterpolated($"  [grey]{string.Join(" · ", facts.Select(Isolated))}[/]");
        Console.MarkupLine($"  {FirstStrongIsolate}{Marked((string)hit["snippet"]!)}{PopDirectionalIsolate}");
        foreach (var copy in hit["copies"]?.AsArray() ?? []) PrintCopy(copy!);
        Console.WriteLine();
    }

    static void PrintCopy(JsonNode copy)
    {
        var facts = new[] { "source", "published", "id" }.Select(name => (string?)copy[name]).OfType<string>();
        Console.MarkupLineInterpolated($"  [grey]also: {string.Join(" · ", facts.Select(Isolated))}[/]");
    }

    /// <summary>The snippet's HTML as terminal markup: matches stand out, all else is text.</summary>
    static string Marked(string html)
    {
        var parts = html.ReplaceLineEndings(" ").Split("<em>");
        return Plain(parts[0]) + string.Concat(parts.Skip(1).Select(part =>
        {
            var end = part.IndexOf("</em>", StringComparison.Ordinal);
            return $"[bold green]{Plain(part[..end])}[/]{Plain(part[(end + 5)..])}";
        }));
    }

    static string Plain(string html) => Markup.Escape(Printable(WebUtility.HtmlDecode(html)));

    static string Isolated(string text) => $"{FirstStrongIsolate}{Printable(text)}{PopDirectionalIsolate}";

    /// <summary>Without control characters: a title must not be able to steer the terminal.</summary>
    static string Printable(string text) => string.Concat(text.Where(character => !char.IsControl(character)));
}
