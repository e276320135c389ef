using System.IO.Compression;
using System.Text.Json;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Shared;

/// <summary>
/// Holds the models that ship to the marks set for them on the shared sets. They saw most of these pages in training, so this guards
/// against losses on the way and says nothing about other pages: for those see the figures of cross-validation in core/Extraction/README.md.
/// </summary>
public sealed class QualityTests(ITestOutputHelper output)
{
    readonly ArticleExtractor extractor = new();

    [SharedTheory("data/extraction/fundus")]
    [InlineData("fundus", "en", 0.975)]
    [InlineData("arabic", "ar", 0.972)]
    public void Pages_of_full_bodies_reach_their_marks(string set, string language, double mark)
    {
        var (score, _) = Bodies(set, language);
        Assert.True(score.F1 >= mark, $"{set}: {score}");
    }

    [SharedFact("data/extraction/fundus")]
    public void Three_bodies_of_ten_are_exact_word_for_word()
    {
        var (_, exact) = Bodies("fundus", "en");
        Assert.True(exact >= 0.30, $"{exact:0.00} of the bodies are exact");
    }

    [SharedTheory("data/extraction/trafilatura")]
    [InlineData("en", 0.955)]
    [InlineData("", 0.945)]
    public void Pages_of_snippets_reach_their_marks(string language, double mark)
    {
        int kept = 0, wronglyKept = 0, missed = 0;
        foreach (var (gold, text) in Extracted("trafilatura", language))
        {
            var folded = Fold(text);
            var with = Strings(gold, "with").Count(snippet => folded.Contains(snippet, StringComparison.Ordinal));
            kept += with;
            missed += Strings(gold, "with").Count() - with;
            wronglyKept += Strings(gold, "without").Count(snippet => folded.Contains(snippet, StringComparison.Ordinal));
        }
        var score = Score.Of(kept, wronglyKept, missed);
        output.WriteLine($"trafilatura {language}: {score}");
        Assert.True(score.F1 >= mark, $"trafilatura {language}: {score}");
    }

    [SharedTheory("data/flattened")]
    [InlineData("arabic", 0.945)]
    [InlineData("fundus_en", 0.950)]
    [InlineData("fundus_ar", 1.0)]
    [InlineData("seeds", 0.99)]
    public void Flattened_text_reaches_its_marks(string set, double mark)
    {
        int kept = 0, wronglyKept = 0, missed = 0;
        foreach (var row in Rows($"data/flattened/{set}.jsonl"))
        {
            var lines = row.GetProperty("lines").EnumerateArray().Select(line => (Text(line, "text"), Label(line))).ToList();
            var found = extractor.Extract(Page.FromText(string.Join('\n', lines.Select(line => line.Item1)))).Text;
            var (right, wrong, lost) = Scores.Lines(lines, found);
            (kept, wronglyKept, missed) = (kept + right, wronglyKept + wrong, missed + lost);
        }
        var score = Score.Of(kept, wronglyKept, missed);
        output.WriteLine($"{set}: {score}");
        Assert.True(score.F1 >= mark, $"{set}: {score}");
    }

    (Score Score, double Exact) Bodies(string set, string language)
    {
        var pages = Extracted(set, language).ToList();
        var scores = pages.Select(page => Scores.Shingles(Text(page.Gold, "text"), page.Text)).ToList();
        var score = new Score(scores.Average(page => page.Precision), scores.Average(page => page.Recall));
        var exact = pages.Average(page => Scores.Words(Text(page.Gold, "text")).AsSpan().SequenceEqual(Scores.Words(page.Text)) ? 1.0 : 0);
        output.WriteLine($"{set}: {score}, exact {exact:0.00}, {pages.Count} pages");
        return (score, exact);
    }

    /// <summary>The pages of a set in a language, or in all, with what is found in them.</summary>
    IEnumerable<(JsonElement Gold, string Text)> Extracted(string set, string language)
    {
        var gold = Rows($"data/extraction/{set}/gold.jsonl").Where(row => language.Length == 0 || Text(row, "lang") == language).ToDictionary(row => Text(row, "id"));
        foreach (var page in Rows($"data/extraction/{set}/pages.jsonl.gz"))
            if (gold.TryGetValue(Text(page, "id"), out var row))
                yield return (row, extractor.Extract(Page.FromHtml(Text(page, "html"))).Text);
    }

    static IEnumerable<JsonElement> Rows(string name)
    {
        using var file = File.OpenRead(SharedFolder.Find(name)!);
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement.Clone();
        }
    }

    static bool? Label(JsonElement line) => line.GetProperty("content").ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    static IEnumerable<string> Strings(JsonElement row, string name) => row.GetProperty(name).EnumerateArray().Select(item => Fold(item.GetString()!));

    static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
