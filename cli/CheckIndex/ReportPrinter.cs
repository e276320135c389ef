using Spectre.Console;

namespace Khabar.Cli.CheckIndex;

/// <summary>Prints reports for a person.</summary>
static class ReportPrinter
{
    public static void Print(IReadOnlyCollection<IndexReport> reports)
    {
        // A file or pipe has no width; without this, lines would break at 80 columns, in the middle of paths.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = int.MaxValue;
        foreach (var report in reports)
        {
            if (report.Problem is { } problem) AnsiConsole.MarkupLineInterpolated($"[red]broken[/] {report.Path}: {problem.Message}");
            else AnsiConsole.MarkupLineInterpolated($"[green]whole[/]  {report.Path} [grey]{report.Commit}, {report.Segments} segments, {report.Documents} documents, {report.Deleted} deleted[/]");
        }
        AnsiConsole.MarkupLineInterpolated($"[grey]{reports.Count} indexes, {reports.Count(report => !report.Clean)} broken[/]");
    }
}
