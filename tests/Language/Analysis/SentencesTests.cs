using System.Globalization;
using Khabar.Language.Analysis;

namespace Khabar.Language.Tests.Analysis;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("هل وصل؟ نعم. انتهى", "هل وصل؟|نعم.|انتهى")]
    [InlineData("First line\nSecond line", "First line|Second line")]
    [InlineData("It rose 3.5 percent. Then it fell.", "It rose 3.5 percent.|Then it fell.")]
    [InlineData("Mr J. Smith left. He ran.", "Mr J. Smith left.|He ran.")]
    [InlineData("  \n \n", "")]
    public void Sentences_end_at_stops_of_either_script_and_at_line_ends(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Cut(text, 1000)));

    [Theory]
    [InlineData("Dr. Shaw vs. the U.S. Army on Jan. 5. He won.", "Dr. Shaw vs. the U.S. Army on Jan. 5.|He won.")]
    [InlineData("أوضح ذلك م. ماجد حداد. وقال م. حداد إنه تم.", "أوضح ذلك م. ماجد حداد.|وقال م. حداد إنه تم.")]
    [InlineData("بدأ عام 2015 م. وانتهى.", "بدأ عام 2015 م.|وانتهى.")]
    [InlineData("1. The first. 2. The second.", "1. The first.|2. The second.")]
    public void A_stop_behind_an_abbreviation_or_before_a_small_letter_ends_nothing(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Cut(text, 1000)));

    [Theory]
    [InlineData("“It is over.” She left.", "“It is over.”|She left.")]
    [InlineData("«انتهى الأمر.» ثم خرج.", "«انتهى الأمر.»|ثم خرج.")]
    [InlineData("“Is it over?” she asked.", "“Is it over?” she asked.")]
    public void What_closes_behind_a_stop_belongs_to_its_sentence(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Cut(text, 1000)));

    [Fact]
    public void Arabic_sentences_end_where_the_blank_behind_the_stop_was_left_out() =>
        Assert.Equal(["أغلقت السوق أمس.", "وقفز سعر النفط في أ.ف.ب وwww.example.com إلى 57.04."], Cut("أغلقت السوق أمس.وقفز سعر النفط في أ.ف.ب وwww.example.com إلى 57.04.", 1000));

    [Fact]
    public void A_line_that_was_only_broken_goes_on() =>
        Assert.Equal(["Iraq said tonight its forces were\nbattling near the city.", "It gave no figures"], Cut("Iraq said tonight its forces were\nbattling near the city.\nIt gave no figures", 1000));

    [Fact]
    public void A_long_sentence_is_cut_behind_a_comma_rather_than_elsewhere_and_the_comma_left_out() =>
        Assert.Equal(["The minister, who had come late", "spoke of roads and bridges."], Cut("The minister, who had come late, spoke of roads and bridges.", 45));

    [Fact]
    public void A_cut_never_splits_what_readers_see_as_one_character()
    {
        string text = "a" + string.Concat(Enumerable.Repeat("كُ👨‍👩‍👧🇸🇦", 30));
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        Assert.All(Sentences.Cut(text, 50), stretch => Assert.Contains(stretch.Start, starts));
    }

    [Fact]
    public void Work_grows_with_the_text_and_no_faster()
    {
        string[] nasty = [string.Concat(Enumerable.Repeat(". ", 50_000)), new('\n', 100_000), new('.', 100_000), new string(' ', 50_000) + new string('.', 50_000), string.Concat(Enumerable.Repeat("a\n", 50_000)), new string('\u0301', 100_000)];
        Assert.All(nasty, text => Assert.All(Sentences.Cut(text, 150), stretch => Assert.InRange(stretch.End - stretch.Start, 1, 150)));
    }

    [Fact]
    public void A_long_sentence_is_cut_at_blanks()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 100));
        var cut = Sentences.Cut(text, 50);
        Assert.All(cut, stretch => Assert.InRange(stretch.End - stretch.Start, 1, 50));
        Assert.All(Cut(text, 50), piece => Assert.DoesNotContain("wor ", piece + " "));
        Assert.True(cut[0].BeginsSentence && !cut[0].EndsSentence && !cut[^1].BeginsSentence && cut[^1].EndsSentence);
    }

    [Fact]
    public void A_cut_never_splits_a_surrogate_pair()
    {
        string text = "a" + string.Concat(Enumerable.Repeat("😀", 200));
        Assert.All(Cut(text, 50), piece => Assert.False(char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1])));
    }

    static IEnumerable<string> Cut(string text, int longest) => Sentences.Cut(text, longest).Select(stretch => text[stretch.Start..stretch.End]);
}
