using System.CommandLine;
using System.Globalization;
using System.Text;
using Khabar.Cli;
using Khabar.Cli.Analyze;
using Khabar.Cli.Bench;
using Khabar.Cli.CheckIndex;
using Khabar.Cli.Completion;
using Khabar.Cli.Eval;
using Khabar.Cli.Extract;
using Khabar.Cli.Ingest;
using Khabar.Cli.Lexicon;
using Khabar.Cli.Reindex;
using Khabar.Cli.Search;
using Khabar.Cli.Status;

// Numbers are read by people and scripts alike, whose locale says nothing about the other's.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Khabar: clean articles out of news pages, Arabic and English, and search in both.\n\n"
    + "Exit codes: 0 all done; 1 some items failed, each named on standard error; 2 the command line or a file is wrong; 3 the server could not be reached or refused.")
{
    IngestCommand.Create(),
    SearchCommand.Create(),
    StatusCommand.Create(),
    ExtractCommand.Create(),
    AnalyzeCommand.Create(),
    EvalCommand.Create(),
    LearnCommand.Create(),
    CheckIndexCommand.Create(),
    ReindexCommand.Create(),
    BenchCommand.Create(),
    CompletionCommand.Create(),
};
return await CommandLine.RunAsync(root, args);
