using System.CommandLine;
using System.Globalization;
using Khabar.Cli.Ingest;
using Khabar.Cli.Inputs;
using Khabar.Language.Lexicon;
using Khabar.Language.Lexicon.Learning;
using Khabar.Services.Search;
using Khabar.Services.Search.Lexicons;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khabar.Cli.Lexicon;

/// <summary><c>khabar lexicon learn PATH… --output FILE</c>: learns a lexicon from one's own articles. Needs no server.</summary>
static class LearnCommand
{
    /// <summary>Articles further apart tell of the same only by chance.</summary>
    const int LongestWindow = 365;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = $"Folders, or files: {InputKinds.Known}; - for JSONL on standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output") { Description = "The .tsv file to write", Required = true };
        var pairs = new Option<string?>("--pairs") { Description = "Write the pairs of articles found, JSONL with ids and headlines, surest first, to look at" };
        var window = NumberOption.Create("--window", "Days that the articles of a pair may be apart; one without a date is compared with all", LexiconLearner.UsualWindow, LongestWindow);
        var lexicons = new Option<string[]>("--lexicon") { Description = "Find pairs by this .tsv, .tmx or .index file instead of the installed lexicons; may be repeated" };
        var rejected = new Option<string?>("--rejected") { Description = "Append every line or page that could not be read to this file: JSONL with origin and reason" };
        var learn = new Command("learn",
            "Learn translations from your own articles in Arabic and English.\n\n"
            + "  khabar extract crawl.warc.gz > articles.jsonl\n  khabar lexicon learn articles.jsonl --output learned.tsv --pairs pairs.jsonl\n\n"
            + "A line of JSONL is an article as extract writes it, {\"id\": …, \"title\": …, \"text\": …, \"language\": …, \"published\": …}, of which only the text is required, "
            + "or a page, {\"html\": …}, or two texts that say the same, {\"ar\": …, \"en\": …}. Articles need no counterpart: those that tell the same are found by "
            + "their dates and by names, numbers and known words that both have, then their sentences are aligned and translations estimated. "
            + $"At most {LexiconLearner.MostArticles:N0} articles, {LexiconLearner.MostWords:N0} words of each. "
            + "What cannot be read is listed on standard error; the exit code is then 1.")
        {
            paths, output, pairs, window, lexicons, rejected,
        };
        learn.SetAction(parsed =>
        {
            using var report = new RejectionReport(parsed.GetValue(rejected));
            var learner = new LexiconLearner(Known(parsed.GetValue(lexicons) ?? []), parsed.GetValue(window));
            return Run(learner, parsed.GetValue(paths)!, parsed.GetValue(output)!, parsed.GetValue(pairs), report);
        });
        return new Command("lexicon", "Work on bilingual lexicons") { learn };
    }

    static ILexicon Known(string[] files)
    {
        var options = new SearchOptions();
        foreach (string file in files) options.Lexicons.Add(file);
        return LexiconFiles.Load(options, NullLogger.Instance);
    }

    static int Run(LexiconLearner learner, string[] paths, string output, string? pairs, RejectionReport rejected)
    {
        var names = new ArticleNames();
        var inputs = new LearnInputs(learner, names, rejected);
        inputs.Read(InputSource.Read(paths));
        rejected.Print(Console.Error);
        Console.WriteLine(inputs);
        var learned = learner.Learn();
        Console.WriteLine($"{learned.Pairs.Count:N0} pairs of articles found, {learned.SentencePairs:N0} pairs of sentences aligned");
        if (learned.LeftOut > 0) Console.WriteLine($"{learned.LeftOut:N0} further pairs of sentences do not fit into memory and are left out");
        if (pairs is not null) names.Write(pairs, learned.Pairs);
        File.WriteAllLines(output, learned.Entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Source}\t{entry.Target}\t{entry.Weight:F3}")));
        Console.WriteLine($"{learned.Entries.Count:N0} translations learned");
        return rejected.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
