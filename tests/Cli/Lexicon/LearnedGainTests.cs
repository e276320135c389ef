using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Khabar.Cli.Tests.Eval;
using Xunit.Abstractions;

namespace Khabar.Cli.Tests.Lexicon;

/// <summary>
/// Measures what a lexicon learned from articles is worth on questions about other ones: learned from one half of the parallel paragraphs, shuffled,
/// three in ten without their counterpart, and searched in the other half. Prints the figures of core/Language/README.md.
/// </summary>
public sealed partial class LearnedGainTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Paragraphs in a row that are of one subject.</summary>
    const int SubjectLength = 5;

    const int Paragraphs = 240;

    /// <summary>Paragraphs of every ten that are there in one language only.</summary>
    const int Single = 3;

    readonly string folder = Directory.CreateTempSubdirectory("khabar-gain-").FullName;

    [RetrievalTheory]
    [InlineData("xquad-en-ar", SubjectLength, 0.08)]
    public Task What_is_learned_without_a_dictionary_finds_more_of_other_subjects(string set, int apart, double gain) => GainAsync(set, apart, dictionary: false, gain);

    [RetrievalTheory]
    [Trait("Duration", "long")]
    [InlineData("xquad-ar-en", SubjectLength, false, 0.08)]
    [InlineData("xquad-en-ar", 1, false, 0.08)]
    [InlineData("xquad-ar-en", 1, false, 0.08)]
    [InlineData("xquad-en-ar", SubjectLength, true, -0.01)]
    [InlineData("xquad-ar-en", SubjectLength, true, -0.01)]
    [InlineData("xquad-en-ar", 1, true, 0)]
    [InlineData("xquad-ar-en", 1, true, 0)]
    public Task What_is_learned_finds_more_and_does_no_harm_beside_a_dictionary(string set, int apart, bool dictionary, double gain) =>
        GainAsync(set, apart, dictionary, gain);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    async Task GainAsync(string set, int apart, bool dictionary, double gain)
    {
        string empty = Path.Combine(folder, "empty.tsv"), learned = Path.Combine(folder, "learned.tsv");
        await File.WriteAllTextAsync(empty, "");
        string[] known = dictionary ? RetrievalData.Lexicons : [empty];
        double before = 0, after = 0;
        foreach (int half in (int[])[0, 1])
        {
            await LearnAsync(number => number / apart % 2 == half, learned, known);
            string other = WriteSet(set, number => number / apart % 2 != half);
            double without = await MeasureAsync(other, known), with = await MeasureAsync(other, [.. known, learned]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}, {(apart == 1 ? "same" : "other")} subjects, dictionary {dictionary}, half {half}: {without:F3} -> {with:F3}"));
            (before, after) = (before + without / 2, after + with / 2);
        }
        Assert.True(after - before >= gain, $"{before:F3} became {after:F3}");
    }

    /// <summary>Learns from the paragraphs of one half in both languages, and says how many of the pairs found are right.</summary>
    async Task LearnAsync(Func<int, bool> isOfHalf, string learned, string[] known)
    {
        string articles = Path.Combine(folder, "articles.jsonl"), pairs = Path.Combine(folder, "pairs.jsonl");
        var random = new Random(1);
        var arabic = Corpus("xquad-ar").ToList();
        var english = Corpus("xquad-en").ToList();
        var lines = new List<string>();
        int both = 0;
        foreach (int number in Enumerable.Range(0, Paragraphs).Where(isOfHalf))
        {
            bool single = random.Next(10) < Single, keepsArabic = random.Next(2) == 0;
            both += single ? 0 : 1;
            if (!single || keepsArabic) lines.Add(arabic[number].Line);
            if (!single || !keepsArabic) lines.Add(english[number].Line);
        }
        var shuffled = lines.ToArray();
        random.Shuffle(shuffled);
        await File.WriteAllLinesAsync(articles, shuffled.Select(line => line.Replace("\"_id\"", "\"id\"", StringComparison.Ordinal)));
        string[] lexicons = [.. known.SelectMany(file => new[] { "--lexicon", file })];
        var outcome = await KhabarProcess.RunAsync("", ["lexicon", "learn", articles, "--output", learned, "--pairs", pairs, .. lexicons]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var found = (await File.ReadAllLinesAsync(pairs)).Select(line => JsonNode.Parse(line)!).ToList();
        int right = found.Count(pair => Number((string)pair["ar_id"]!) == Number((string)pair["en_id"]!));
        output.WriteLine($"{right} of {found.Count} pairs right, of {both}; {outcome.Lines[^1]}");
        Assert.True(right >= 0.95 * found.Count && right >= both / 2, $"{right} of {found.Count} pairs are right; there are {both}");
    }

    /// <summary>Writes the part of a set that is about some paragraphs.</summary>
    string WriteSet(string set, Func<int, bool> isOfHalf)
    {
        string from = Path.Combine(RetrievalData.Folder!, set), to = Directory.CreateDirectory(Path.Combine(folder, "set")).FullName;
        File.WriteAllLines(Path.Combine(to, "corpus.jsonl"), Corpus(set).Where(text => isOfHalf(text.Number)).Select(text => text.Line));
        File.Copy(Path.Combine(from, "queries.jsonl"), Path.Combine(to, "queries.jsonl"), overwrite: true);
        string[] judgments = File.ReadAllLines(Path.Combine(from, "qrels.tsv"));
        File.WriteAllLines(Path.Combine(to, "qrels.tsv"), [judgments[0], .. judgments[1..].Where(line => line.Split('\t') is [_, var id, _] && isOfHalf(Number(id)))]);
        return to;
    }

    async Task<double> MeasureAsync(string set, string[] lexicons)
    {
        var outcome = await KhabarProcess.RunAsync("", ["eval", set, .. lexicons.SelectMany(file => new[] { "--lexicon", file })]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return double.Parse(Mrr().Match(outcome.Output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    static IEnumerable<(int Number, string Line)> Corpus(string set)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(RetrievalData.Folder!, set, "corpus.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return (Number((string)JsonNode.Parse(line)!["_id"]!), line);
    }

    /// <summary>The number of the paragraph "ar-p12" or "en-p12".</summary>
    static int Number(string id) => int.Parse(id.AsSpan(id.IndexOf('p') + 1), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"mrr@10=([\d.]+)")]
    private static partial Regex Mrr();
}
