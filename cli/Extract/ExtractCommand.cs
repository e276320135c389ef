using System.CommandLine;
using Khabar.Cli.Pipelines;

namespace Khabar.Cli.Extract;

/// <summary><c>khabar extract</c>: pages in, articles out, a JSON object a line, in order, on all cores. Needs no server.</summary>
static class ExtractCommand
{
    public static Command Create()
    {
        var blocks = new Option<bool>("--blocks") { Description = "Also write every block of the page, kept or removed, and why" };
        var command = new Command("extract",
            "Extract the articles of pages.\n\n  khabar extract < pages.jsonl > articles.jsonl\n\n"
            + "Reads {\"id\": …, \"url\": …, \"html\" or \"text\": …} a line and writes {\"id\": …, \"language\": …, \"title\": …, \"text\": …, …} a line. "
            + "A line that cannot be done gets {\"id\": …, \"line\": …, \"error\": …}, and the exit code is 1.")
        {
            blocks,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var work = new ExtractLine(parsed.GetValue(blocks));
            await OrderedPipeline.RunAsync(JsonLines.StandardInput(), JsonLines.StandardOutput(), work.Run, cancellation);
            return work.Failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }
}
