using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Tests.Java;
using Xunit.Abstractions;

namespace Lucene.Net.Tests.Analysis;

/// <summary>Tokens, held to Apache Lucene 8.8.1: terms, offsets, position increments and types must be identical.</summary>
public sealed class Same_tokens_as_Lucene(LuceneJudge judge, ITestOutputHelper output) : IClassFixture<LuceneJudge>
{
    [JudgedFact]
    public void Over_the_shipped_sample_with_every_analyzer()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Analysis/Texts/sample.txt"));
        foreach (var analyzer in TokenLines.Analyzers) Compare(analyzer, lines);
    }

    [JudgedFact]
    public void Over_every_code_point()
    {
        var texts = Enumerable.Range(0, 0x110000).Where(c => c is < 0xD800 or > 0xDFFF).Chunk(16).Select(codes =>
            string.Concat(codes.Select(c => $"{char.ConvertFromUtf32(c)} a{char.ConvertFromUtf32(c)}b "))).ToArray();
        // Analyzers that ask .NET or Java what a letter is see those of different Unicode versions, and are left out here.
        foreach (var analyzer in (string[])["words", "standard", "arabic", "english"]) Compare(analyzer, texts);
    }

    [JudgedFact]
    public void Over_random_sequences_of_every_kind_of_character()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        // One or more of each class that the word break rules tell apart.
        string[] alphabet =
        [
            "a", "b", "Z", "1", "7", "٣", "０", "_", "‿", "'", "\"", ".", ",", ":", "·", ";", "’", "א", "ב", "م", "ن", "ـ", "َ", "한", "글", "カ", "ー",
            "か", "漢", "々", "ไ", "ท", "ั", "\u0301", "\u00ad", "\u200d", "\u200d", "\ufe0e", "\ufe0f", "\ufe0f", "\u20e3", "#", "*",
            "\U000E0067", "\U000E0067", "\U000E007F", "❤", "👦", "👧", "👪", "🏽", "🇦", "🇺", "ℹ", "Ⓜ", "☝", "🏴", "©", "𠀀", "𝒜", "😀", " ", "-", "\ud83d", "\udc66",
        ];
        var texts = Enumerable.Range(0, 100_000).Select(_ =>
        {
            var text = new StringBuilder();
            var kinds = random.Next(2, 9);
            var few = random.GetItems(alphabet, kinds);
            for (var length = random.Next(1, 14); length > 0; length--) text.Append(few[random.Next(few.Length)]);
            // Java's Lucene miscounts the end of a text whose last character is half a surrogate pair.
            return char.IsHighSurrogate(text[^1]) ? text.Append(' ').ToString() : text.ToString();
        }).ToArray();
        Compare("words", texts);
    }

    [JudgedFact]
    public void Over_random_words_longer_than_a_token_may_be()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] alphabet = ["a", "a", "é", "م", "1", "'", ".", "_", "𝒜", "𝒜", "漢", "カ", " ", "👦", "\u200d"];
        var texts = Enumerable.Range(0, 400).Select(_ =>
        {
            var few = random.GetItems(alphabet, random.Next(1, 4));
            return string.Concat(Enumerable.Range(0, random.Next(200, 1200)).Select(_ => few[random.Next(few.Length)]));
        }).ToArray();
        foreach (var analyzer in TokenLines.Analyzers) Compare(analyzer, texts);
    }

    [SharedCorporaFact]
    public void Over_the_shared_corpora_in_Arabic_and_English()
    {
        foreach (var corpus in SharedCorpora.All())
        {
            var texts = SharedCorpora.Texts(corpus).Take(6_000).ToArray();
            output.WriteLine($"{Path.GetFileName(corpus)}: {texts.Length} texts");
            Compare("arabic", texts);
            Compare("english", texts);
        }
    }

    void Compare(string name, IReadOnlyList<string> texts)
    {
        using var analyzer = TokenLines.Analyzer(name);
        var answers = judge.Ask([.. texts.Select(text => new[] { "tokens", name, Line.Escape(text) })]);
        for (var i = 0; i < texts.Count; i++)
        {
            var ours = TokenLines.Of(analyzer.GetTokenStream("text", texts[i]));
            if (ours != answers[i]) Assert.Fail(Difference(name, texts[i], ours, answers[i]));
            if (i % 8 == 0) Assert.Equal(ours, TokenLines.Of(analyzer.GetTokenStream("text", new StringReader(texts[i]))));
        }
    }

    static string Difference(string name, string text, string ours, string theirs)
    {
        var (own, other) = (ours.Split('\t').Chunk(5).ToArray(), theirs.Split('\t').Chunk(5).ToArray());
        var at = Enumerable.Range(0, own.Length).First(i => i >= other.Length || !own[i].SequenceEqual(other[i]));
        var codes = text.Length > 80 ? "" : $"\ncode points: {string.Join(' ', text.EnumerateRunes().Select(r => r.Value.ToString("X")))}";
        return $"{name}: {Line.Escape(text.Length > 400 ? text[..400] : text)}\nours:   {Shown(own, at)}\ntheirs: {Shown(other, at)}{codes}";

        static string Shown(string[][] tokens, int at) => string.Join("   ", tokens.Skip(Math.Max(0, at - 1)).Take(4).Select(t => string.Join(' ', t)));
    }
}
