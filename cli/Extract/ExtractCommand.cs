using System.CommandLine;
using Khabar.Cli.Inputs;
using Khabar.Cli.Pipelines;

namespace Khabar.Cli.Extract;

/// <summary><c>khabar extract</c>: pages in, articles out, a JSON object a line, in order, on all cores. Needs no server.</summary>
static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = $"Folders, or files: {InputKinds.Known}; - for JSONL on standard input, which is also read if no path is given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var blocks = new Option<bool>("--blocks") { Description = "Also write every block of the page, kept or removed, and why" };
        var command = new Command("extract",
            "Extract the articles of pages.\n\n  khabar extract < pages.jsonl > articles.jsonl\n  khabar extract pages/ crawl.warc.gz > articles.jsonl\n\n"
            + "Reads pages, of JSONL {\"id\": …, \"url\": …, \"fetched\": …, \"html\" or \"text\": …} a line, and writes {\"id\": …, \"language\": …, "
            + "\"title\": …, \"text\": …, …} a line. A file has its path below the folder as id, a page of a web archive its address. "
            + "What cannot be done gets {\"id\": …, \"line\" or \"origin\": …, \"error\": …}, and the exit code is 1.")
        {
            paths, blocks,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var work = new ExtractItem(parsed.GetValue(blocks));
            var items = parsed.GetValue(paths) is { Length: > 0 } named ? InputSource.Read(named) : InputSource.StandardInput();
            await OrderedPipeline.RunAsync(items, JsonLines.StandardOutput(), work.Run, cancellation);
            return work.Failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        });
        return command;
    }
}
