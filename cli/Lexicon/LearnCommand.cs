using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Khabar.Language.Lexicon;

namespace Khabar.Cli.Lexicon;

/// <summary><c>khabar lexicon learn PAIRS --output FILE</c>: learns a lexicon from texts that say the same in both languages.</summary>
static class LearnCommand
{
    public static Command Create()
    {
        var pairs = new Argument<string>("PAIRS") { Description = "JSONL, a pair of texts a line: {\"ar\": …, \"en\": …}" };
        var output = new Option<string>("--output") { Description = "The .tsv file to write", Required = true };
        var learn = new Command("learn", "Learn translations from paragraphs or articles that say the same.\n\n  khabar lexicon learn pairs.jsonl --output learned.tsv") { pairs, output };
        learn.SetAction(parsed => Run(parsed.GetValue(pairs)!, parsed.GetValue(output)!));
        return new Command("lexicon", "Work on bilingual lexicons") { learn };
    }

    static int Run(string pairs, string output)
    {
        var learner = new LexiconLearner();
        int count = 0;
        foreach (var (number, line) in File.ReadLines(pairs).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            var (arabic, english) = Read(line, $"{pairs}:{number + 1}");
            learner.Add(arabic, english);
            count++;
        }
        var entries = learner.Learn();
        File.WriteAllLines(output, entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Source}\t{entry.Target}\t{entry.Weight:F3}")));
        Console.Error.WriteLine($"{entries.Count} translations learned from {count} pairs");
        return 0;
    }

    static (string Arabic, string English) Read(string line, string place)
    {
        try
        {
            using var pair = JsonDocument.Parse(line);
            return (Field(pair, "ar", place), Field(pair, "en", place));
        }
        catch (JsonException cause)
        {
            throw new InvalidDataException($"{place}: {cause.Message}", cause);
        }
    }

    static string Field(JsonDocument pair, string name, string place) =>
        pair.RootElement.ValueKind == JsonValueKind.Object && pair.RootElement.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw new InvalidDataException($"{place}: “{name}” is missing or no string.");
}
