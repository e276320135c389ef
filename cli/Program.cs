using System.CommandLine;
using System.Text;
using Khabar.Cli;
using Khabar.Cli.Analyze;
using Khabar.Cli.CheckIndex;
using Khabar.Cli.Eval;
using Khabar.Cli.Extract;
using Khabar.Cli.Ingest;
using Khabar.Cli.Reindex;
using Khabar.Cli.Search;
using Khabar.Cli.Status;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Khabar: clean articles out of news pages, Arabic and English, and search in both.")
{
    IngestCommand.Create(),
    SearchCommand.Create(),
    StatusCommand.Create(),
    ExtractCommand.Create(),
    AnalyzeCommand.Create(),
    EvalCommand.Create(),
    CheckIndexCommand.Create(),
    ReindexCommand.Create(),
};
return await CommandLine.RunAsync(root, args);
