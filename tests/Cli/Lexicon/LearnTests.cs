using System.Text.Json.Nodes;

namespace Khabar.Cli.Tests.Lexicon;

public sealed class LearnTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("khabar-learn-").FullName;

    [Fact]
    public async Task A_lexicon_is_learned_from_pairs_of_texts()
    {
        var outcome = await LearnAsync(
            """{"ar":"سفينة جسر","en":"bridge ship"}""", """{"ar":"سفينة قطار","en":"train ship"}""", """{"ar":"جسر قطار","en":"train bridge"}""");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Contains("3 ready pairs", outcome.Output);
        Assert.Contains(await File.ReadAllLinesAsync(Output), line => line.StartsWith("bridge\tجسر\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lexicon_is_learned_from_articles_that_nobody_aligned()
    {
        string[] articles =
        [
            Article("en-1", "en", "2022-03-03", "Karlov opened the new harbour of Danmor on 17 April. Markus Tarnov said that 240 ships will come. The harbour cost 95 million."),
            Article("ar-2", "ar", "2022-03-04T08:00:00+02:00", "زار نادرسون مدرسة لوبينك. وقال بيتروس كاردين إن 530 تلميذا يدرسون هناك منذ 1987. المدرسة قديمة."),
            Article("en-2", "en", "2022-03-03", "Naderson visited the school of Lubink. Petros Kardin said that 530 pupils learn there since 1987. The school is old."),
            Article("ar-1", "ar", "2022-03-02", "افتتح كارلوف ميناء دانمور الجديد في 17 أبريل. وقال ماركوس تارنوف إن 240 سفينة ستأتي. كلف الميناء 95 مليونا."),
            Article("fr-1", "fr", "2022-03-02", "Le port de Danmor est ouvert."),
        ];
        string pairs = Path.Combine(folder, "found.jsonl");
        var outcome = await LearnAsync(articles, "--pairs", pairs, "--window", "2");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Contains("2 Arabic and 2 English articles read, 1 in other languages left out", outcome.Output);
        Assert.Contains("2 pairs of articles found", outcome.Output);
        var found = (await File.ReadAllLinesAsync(pairs)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["ar-1 en-1", "ar-2 en-2"], found.Select(pair => $"{pair["ar_id"]} {pair["en_id"]}").Order());
        Assert.All(found, pair => Assert.True((int)pair["sentences"]! > 0 && ((string)pair["en_title"]!).Length > 0));
        Assert.Contains(await File.ReadAllLinesAsync(Output), line => line.StartsWith("karlov\tكارلوف\t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"ar":"جسر"}""", "en is required")]
    [InlineData("""{"id":"a"}""", "text")]
    [InlineData("""{"text":" "}""", "text is empty")]
    [InlineData("""{"text":"The ship came.","published":"yesterday"}""", "published must be an ISO 8601 date")]
    [InlineData("""{"text":"The ship came.","html":"<p>The ship came."}""", "only one of html and text")]
    [InlineData("""{"text":7}""", "text cannot have this value")]
    [InlineData("no JSON", "must be one whole JSON object")]
    public async Task A_line_that_is_not_valid_is_named_with_its_field_and_the_rest_is_read(string line, string reason)
    {
        var outcome = await LearnAsync("""{"ar":"سفينة","en":"ship"}""", line, """{"ar":"سفينة","en":"ship"}""");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("articles.jsonl:2: ", outcome.Errors);
        Assert.Contains(reason, outcome.Errors);
        Assert.Contains("2 ready pairs", outcome.Output);
    }

    [Fact]
    public async Task A_window_of_no_days_is_refused() =>
        Assert.Contains("--window must be 1 to 365", (await LearnAsync([Article("a", "en", "2022-03-03", "A ship.")], "--window", "0")).Errors);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Output => Path.Combine(folder, "learned.tsv");

    Task<Outcome> LearnAsync(params string[] lines) => LearnAsync(lines, []);

    /// <summary>Learns from lines without any lexicon but the names that come along.</summary>
    async Task<Outcome> LearnAsync(string[] lines, params string[] options)
    {
        string articles = Path.Combine(folder, "articles.jsonl"), empty = Path.Combine(folder, "empty.tsv");
        await File.WriteAllLinesAsync(articles, lines);
        await File.WriteAllTextAsync(empty, "");
        return await KhabarProcess.RunAsync("", ["lexicon", "learn", articles, "--output", Output, "--lexicon", empty, .. options]);
    }

    static string Article(string id, string language, string published, string text) =>
        new JsonObject { ["id"] = id, ["language"] = language, ["published"] = published, ["text"] = text }.ToJsonString();
}
