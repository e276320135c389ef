using Spectre.Console;

namespace Khabar.Cli.CheckIndex;

/// <summary>Prints reports for a person.</summary>
static class ReportPrinter
{
    public static void Print(IReadOnlyCollection<IndexReport> reports)
    {
        var console = Terminal.Create();
        foreach (var report in reports)
        {
            if (report.Problem is { } problem) console.MarkupLineInterpolated($"[red]broken[/] {report.Path}: {problem.Message}");
            else console.MarkupLineInterpolated($"[green]whole[/]  {report.Path} [grey]{report.Commit}, {report.Segments} segments, {report.Documents} documents, {report.Deleted} deleted[/]");
        }
        console.MarkupLineInterpolated($"[grey]{reports.Count} indexes, {reports.Count(report => !report.Clean)} broken[/]");
    }
}
