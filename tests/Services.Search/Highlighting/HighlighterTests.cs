using System.Text;
using Khabar.Language.Analysis;
using Khabar.Language.Lexicon;
using Khabar.Language.Queries;
using Khabar.Services.Search.Highlighting;
using Khabar.V1;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Highlighting;

public sealed class HighlighterTests(ITestOutputHelper output)
{
    static readonly BilingualAnalyzer Analyzer = new(BilingualAnalyzerOptions.WordsOnly);
    static readonly QueryAnalyzer Stems = new(BilingualLexicon.Empty);
    readonly Highlighter highlighter = new(Analyzer);

    [Fact]
    public void The_form_in_the_text_is_marked_not_the_stem() =>
        Assert.Equal("[Corridors] opened near the city.", Marked(highlighter.MarkAll("body", "Corridors opened near the city.", Words("corridor"))));

    [Fact]
    public void Arabic_words_are_marked_whole_with_their_clitics() =>
        Assert.Equal("فتح [والممرات] الآمنة", Marked(highlighter.MarkAll("body", "فتح والممرات الآمنة", Words("ممرات"))));

    [Fact]
    public void A_phrase_is_marked_only_where_it_stands_whole()
    {
        var phrase = new MatchTerms([], [new PhraseTerms(["=going", "=to", "=plan"], [0, 1, 2], 0, 0)], [1]);
        Assert.Equal(
            "Going home, [going] [to] [plan] and to plan.",
            Marked(highlighter.MarkAll("body", "Going home, going to plan and to plan.", phrase)));
    }

    [Fact]
    public void A_phrase_may_be_loose()
    {
        var phrase = new MatchTerms([], [new PhraseTerms(["=peace", "=talks"], [0, 1], 2, 0)], [1]);
        Assert.Equal("[Peace] and long [talks].", Marked(highlighter.MarkAll("body", "Peace and long talks.", phrase)));
        Assert.Equal("Peace and then some very long talks.", Marked(highlighter.MarkAll("body", "Peace and then some very long talks.", phrase)));
    }

    [Fact]
    public void The_passage_is_where_different_words_of_the_query_stand_together()
    {
        string filler = string.Concat(Enumerable.Repeat("Nothing of note was said about it today. ", 20));
        string text = $"The corridor was long. {filler}A humanitarian corridor was agreed. {filler}";
        string marked = Marked(highlighter.MarkBestPassage("body", text, Words("humanitarian", "corridor")));
        Assert.Contains("A [humanitarian] [corridor] was agreed.", marked);
    }

    [Fact]
    public void Without_a_match_the_passage_is_the_beginning() =>
        Assert.StartsWith("First sentence.", highlighter.MarkBestPassage("body", "First sentence. Second sentence.", MatchTerms.None).Text);

    [Fact]
    public void A_sentence_that_fits_is_shown_whole()
    {
        string before = "The council met on Monday, heard a long report of its auditors, and put off whatever could be put off until the spring, as it had done in each of the years before, to nobody's surprise. ";
        string text = before + "The humanitarian corridor, about which members had argued for weeks without anybody giving way, was agreed in the evening, after the mayor had threatened to go home. " + before;
        string passage = highlighter.MarkBestPassage("body", text, Words("humanitarian", "corridor", "mayor")).Text;
        Assert.Equal(text[before.Length..^(before.Length + 1)], passage);
    }

    [Fact]
    public void Words_beside_each_other_are_shown_rather_than_words_apart()
    {
        string filler = string.Concat(Enumerable.Repeat("Nothing of note was said about it today. ", 20));
        string text = $"The corridor was long and the mayor humanitarian. {filler}A humanitarian corridor was agreed. {filler}";
        Assert.Contains("A [humanitarian] [corridor] was agreed.", Marked(highlighter.MarkBestPassage("body", text, Words("humanitarian", "corridor"))));
    }

    [Fact]
    public void A_match_in_the_last_sentence_is_shown_with_what_came_before()
    {
        string text = string.Concat(Enumerable.Repeat("Nothing of note was said about it today. ", 20)) + "Then came the corridor";
        var marked = highlighter.MarkBestPassage("body", text, Words("corridor"));
        Assert.EndsWith("today. Then came the [corridor]", Marked(marked));
        Assert.InRange(marked.Text.Length, 200, Highlighter.PassageLength);
    }

    [Fact]
    public void Work_on_long_texts_is_bounded()
    {
        string text = string.Concat(Enumerable.Repeat("corridor ", 500_000));
        var marked = highlighter.MarkBestPassage("body", text, Words("corridor"));
        Assert.InRange(marked.Text.Length, 1, Highlighter.PassageLength + 2);
    }

    [Fact]
    public void Marks_are_in_order_inside_the_text_and_never_split_a_character()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] pieces = ["corridor", "Corridors", "الممرات", "إنسانية", " ", " ", ". ", "؟ ", "\n", "😀", "\uD800", "e\u0301", "\u202E", ",", "2022", "كِتَاب"];
        for (int run = 0; run < 500; run++)
        {
            var text = new StringBuilder();
            for (int i = random.Next(200); i > 0; i--)
                text.Append(pieces[random.Next(pieces.Length)]);
            foreach (var marked in new[] { highlighter.MarkAll("body", text.ToString(), Words("corridor", "ممرات", "كتاب")), highlighter.MarkBestPassage("body", text.ToString(), Words("corridor", "ممرات", "كتاب")) })
                AssertSound(marked);
        }
    }

    static void AssertSound(HighlightedText marked)
    {
        int end = 0;
        foreach (var match in marked.Matches)
        {
            Assert.True(end <= match.Start && match.Start < match.End && match.End <= marked.Text.Length, marked.Text);
            Assert.False(char.IsLowSurrogate(marked.Text[match.Start]) && match.Start > 0 && char.IsHighSurrogate(marked.Text[match.Start - 1]), marked.Text);
            end = match.End;
        }
    }

    /// <summary>Terms to mark: the stems of some words, a part of the query each.</summary>
    static MatchTerms Words(params string[] words)
    {
        var terms = new Dictionary<string, int>();
        foreach (var (part, word) in words.Index())
            terms[Stems.Analyze(word)[0].Stem!] = part;
        return new MatchTerms(terms, [], [.. words.Select(_ => 1f)]);
    }

    static string Marked(HighlightedText text)
    {
        var marked = new StringBuilder(text.Text);
        foreach (var match in text.Matches.Reverse())
            marked.Insert(match.End, ']').Insert(match.Start, '[');
        return marked.ToString();
    }
}
