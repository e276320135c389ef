namespace Khabar.Cli.Tests.Lexicon;

public sealed class LearnTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("khabar-learn-").FullName;

    [Fact]
    public async Task A_lexicon_is_learned_from_pairs_of_texts()
    {
        string pairs = Path.Combine(folder, "pairs.jsonl"), output = Path.Combine(folder, "learned.tsv");
        await File.WriteAllTextAsync(pairs, """
            {"ar":"سفينة جسر","en":"bridge ship"}
            {"ar":"سفينة قطار","en":"train ship"}
            {"ar":"جسر قطار","en":"train bridge"}
            """);
        var outcome = await KhabarProcess.RunAsync("", "lexicon", "learn", pairs, "--output", output);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Contains(await File.ReadAllLinesAsync(output), line => line.StartsWith("bridge\tجسر\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_without_both_languages_is_named()
    {
        string pairs = Path.Combine(folder, "pairs.jsonl");
        await File.WriteAllTextAsync(pairs, "{\"ar\":\"سفينة\",\"en\":\"ship\"}\n{\"ar\":\"جسر\"}\n");
        var outcome = await KhabarProcess.RunAsync("", "lexicon", "learn", pairs, "--output", Path.Combine(folder, "learned.tsv"));
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("pairs.jsonl:2", outcome.Errors);
        Assert.Contains("en", outcome.Errors);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
