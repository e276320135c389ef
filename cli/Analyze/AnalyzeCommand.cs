using System.CommandLine;
using Khabar.Cli.Inputs;
using Khabar.Cli.Pipelines;

namespace Khabar.Cli.Analyze;

/// <summary><c>khabar analyze</c>: texts in, tokens out, a JSON object a line, in order, on all cores. Needs no server.</summary>
static class AnalyzeCommand
{
    public static Command Create()
    {
        var command = new Command("analyze",
            "Show the language of texts and the tokens they are indexed under.\n\n  khabar analyze < texts.jsonl > tokens.jsonl\n\n"
            + "Reads {\"id\": …, \"text\": …} a line and writes {\"id\": …, \"language\": …, \"tokens\": [{\"term\": …, \"surface\": …, \"start\": …, \"end\": …, "
            + "\"position\": …, \"kind\": …}]} a line; places are UTF-16 code units. A line that cannot be done gets {\"id\": …, \"line\": …, \"error\": …}, "
            + "and the exit code is 1.");
        command.SetAction(async (_, cancellation) =>
        {
            using var work = new AnalyzeLine();
            await OrderedPipeline.RunAsync(InputSource.StandardInput(), JsonLines.StandardOutput(), work.Run, cancellation);
            return work.Failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }
}
