using System.CommandLine;
using System.Text.Json;
using Khabar.Cli.Pipelines;

namespace Khabar.Cli.CheckIndex;

/// <summary><c>khabar check-index DIR [--json]</c>: reads every structure of every index in a folder back. Needs no server and changes nothing.</summary>
static class CheckIndexCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of an index, or Khabar's data folder with those of all collections and shards" };
        var json = new Option<bool>("--json") { Description = "Print {\"clean\": …, \"indexes\": […]}" };
        var command = new Command("check-index",
            "Read the last commit of every index in a folder back: checksums, counts, order.\n\n  khabar check-index data\n  khabar check-index data/news --json\n\n"
            + "Of a broken index the first broken file is named, and the byte from which on it is broken. Indexes may be in use meanwhile.\n\n"
            + "Exit codes: 0 all are whole, 1 at least one is broken, 2 there is no such folder or no index in it.")
        {
            folder, json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(json)));
        return command;
    }

    static int Run(string folder, bool json)
    {
        var reports = IndexFolders.Below(folder).Select(IndexReport.Of).ToList();
        if (reports.Count == 0) throw new DirectoryNotFoundException($"there is no index in {folder}");
        var clean = reports.TrueForAll(report => report.Clean);
        if (json) Console.WriteLine(JsonSerializer.Serialize(new { clean, indexes = reports }, new JsonSerializerOptions(JsonLines.Options) { WriteIndented = true }));
        else ReportPrinter.Print(reports);
        return clean ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
