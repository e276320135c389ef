using System.Text.Json;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Shared;

/// <summary>The five real articles of shared/seeds, line by line as labelled by hand.</summary>
public sealed class SeedTests(ITestOutputHelper output)
{
    [SharedFact("seeds-gold.json")]
    public void Every_line_of_the_seeds_is_kept_or_removed_as_a_person_would()
    {
        var wrong = new List<string>();
        foreach (var (file, lines) in Gold())
        {
            var article = new ArticleExtractor().Extract(Page.FromText(File.ReadAllText(SharedFolder.Find($"seeds/{file}")!)));
            var kept = article.Body.Select(block => block.Text).ToHashSet();
            foreach (var (text, label, isJudgementCall) in lines)
            {
                // A judgement call may go either way; a headline or byline is no part of the body.
                if (!isJudgementCall && kept.Contains(text) != (label == "content"))
                    wrong.Add($"{file} {label}: {text}");
            }
        }
        wrong.ForEach(output.WriteLine);
        Assert.Empty(wrong);
    }

    [SharedFact("seeds-gold.json")]
    public void The_seeds_have_their_languages()
    {
        var languages = Gold().Keys.Order(StringComparer.Ordinal)
            .Select(file => new ArticleExtractor().Extract(Page.FromText(File.ReadAllText(SharedFolder.Find($"seeds/{file}")!))).Language);
        Assert.Equal(["en", "ar", "en", "ar", "en"], languages);
    }

    static Dictionary<string, List<(string Text, string Label, bool IsJudgementCall)>> Gold()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedFolder.Find("seeds-gold.json")!));
        return gold.RootElement.EnumerateObject().ToDictionary(file => file.Name, file => file.Value.EnumerateArray()
            .Select(line => (Fold(line.GetProperty("text").GetString()!), line.GetProperty("label").GetString()!, line.TryGetProperty("judgement_call", out _)))
            .ToList());
    }

    static string Fold(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
