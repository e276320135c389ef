using Khabar.Services.Search.Highlighting;

namespace Khabar.Services.Search.Tests.Highlighting;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("هل وصل؟ نعم. انتهى", "هل وصل؟|نعم.|انتهى")]
    [InlineData("First line\nsecond line", "First line|second line")]
    [InlineData("It rose 3.5 percent. Then it fell.", "It rose 3.5 percent.|Then it fell.")]
    [InlineData("Mr J. Smith left. He ran.", "Mr J. Smith left.|He ran.")]
    [InlineData("  \n \n", "")]
    public void Sentences_end_at_stops_of_either_script_and_at_line_ends(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Cut(text, 1000)));

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
