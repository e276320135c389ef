using System.Text.Json;
using Khabar.Language.Identification;
using Xunit.Abstractions;

namespace Khabar.Language.Tests.Identification;

/// <summary>What share of unseen sentences is identified.</summary>
public sealed class ShippedTextTests(ITestOutputHelper output)
{
    const double Wanted = 0.995;

    [ShippedTextFact("ar")]
    public void Arabic_sentences_are_identified() => Identifies("ar");

    [ShippedTextFact("en")]
    public void English_sentences_are_identified() => Identifies("en");

    [ShippedTextFact("fa")]
    public void Persian_sentences_are_identified() => Identifies("fa");

    [ShippedTextFact("ur")]
    public void Urdu_sentences_are_identified() => Identifies("ur");

    [ShippedTextFact("fr")]
    public void French_sentences_are_identified() => Identifies("fr");

    [ShippedTextFact("de")]
    public void German_sentences_are_identified() => Identifies("de");

    [ShippedTextFact("he")]
    public void Hebrew_sentences_are_identified() => Identifies("he");

    [ShippedTextFact("en")]
    public void Capitals_change_nothing()
    {
        foreach (string sentence in ShippedText.In("en"))
            Assert.Equal(LanguageIdentifier.Identify(sentence).Tag, LanguageIdentifier.Identify(sentence.ToUpperInvariant()).Tag);
    }

    [ShippedTextFact("ar", "en")]
    public void Two_sentences_in_two_languages_are_mixed_and_each_is_a_span() => TellsApart("ar", "en");

    [ShippedTextFact("ar", "fa")]
    public void So_are_two_in_one_script() => TellsApart("ar", "fa");

    /// <summary>Headlines in capitals: names of firms and abbreviations, hardly a function word.</summary>
    [SharedFact("data/retrieval/reuters/queries.jsonl")]
    public void English_headlines_are_identified()
    {
        var headlines = File.ReadLines(SharedFolder.Find("data/retrieval/reuters/queries.jsonl")!)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Where(headline => headline.Split(' ').Length >= 5).ToList();
        Report(0.985, headlines.Count, [.. headlines.Where(headline => LanguageIdentifier.Identify(headline).Tag != "en")]);
    }

    void Identifies(string language)
    {
        var sentences = ShippedText.In(language);
        var wrong = sentences.Where(sentence => LanguageIdentifier.Identify(sentence).Tag != language).ToList();
        Report(Wanted, sentences.Count, [.. wrong.Select(sentence => $"{LanguageIdentifier.Identify(sentence)}: {sentence}")]);
    }

    void TellsApart(string first, string second)
    {
        var pairs = ShippedText.In(first).Zip(ShippedText.In(second)).Select(pair => $"{pair.First} {pair.Second}").ToList();
        Report(Wanted * Wanted, pairs.Count, [.. pairs.Where(pair => !IsToldApart(pair, first, second))]);
    }

    /// <summary>It begins with the one and ends with the other, and is mixed unless one of them is short.</summary>
    static bool IsToldApart(string text, string first, string second)
    {
        var spans = new List<LanguageSpan>();
        foreach (var span in LanguageIdentifier.Spans(text))
            spans.Add(span);
        return spans.Count > 1 && spans[0].Tag == first && spans[^1].Tag == second
            && (LanguageIdentifier.Identify(text).Mixed || Math.Min(spans[0].Length, spans[^1].Length) < 0.3 * text.Length);
    }

    void Report(double wanted, int count, IReadOnlyList<string> wrong)
    {
        double share = 1 - (double)wrong.Count / count;
        output.WriteLine($"{share:P2} of {count}");
        Assert.True(share >= wanted, $"{share:P2} of {count}:\n{string.Join('\n', wrong.Take(50))}");
    }
}

/// <summary>A test that needs sentences of some languages; skipped, and says so, where the machine has too few for a hundredth part to mean something.</summary>
sealed class ShippedTextFactAttribute : FactAttribute
{
    const int Fewest = 200;

    public ShippedTextFactAttribute(params string[] languages) => Skip = languages.FirstOrDefault(language => ShippedText.In(language).Count < Fewest) is { } few
        ? $"this machine has fewer than {Fewest} sentences in '{few}'; Debian's chromium-l10n has them"
        : null;
}
