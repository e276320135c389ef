using Khabar.Language.Analysis;
using static Khabar.Language.Tests.Analysis.AnalyzedToken;

namespace Khabar.Language.Tests.Analysis;

public class BilingualAnalyzerTests
{
    [Fact]
    public void A_word_is_its_stem_and_its_exact_form_at_one_position()
    {
        Assert.Equal(
            [
                new AnalyzedToken("corridor", "stem", 1, 0, 9),
                new AnalyzedToken("=corridors", "exact", 0, 0, 9),
                new AnalyzedToken("=for", "exact", 1, 10, 13),
                new AnalyzedToken("civilian", "stem", 1, 14, 23),
                new AnalyzedToken("=civilians", "exact", 0, 14, 23),
            ],
            Of("Corridors for civilians"));
    }

    [Fact]
    public void Variants_share_the_position_and_carry_a_mark_of_their_own()
    {
        var tokens = Of("Putin", BilingualAnalyzerOptions.Default);
        Assert.Equal(["putin", "=putin", "<putin", "^BTN", "#puti", "#utin"], tokens.Select(token => token.Term));
        Assert.All(tokens.Skip(1), token => Assert.Equal(0, token.Increment));
        Assert.All(tokens.Skip(2), token => Assert.Equal("variant", token.Type));
    }

    [Fact]
    public void Only_the_first_words_are_lead()
    {
        var tokens = Of("one two three four", new BilingualAnalyzerOptions { LeadWords = 2 });
        Assert.Equal(["<on", "<two"], tokens.Where(token => token.Term[0] == TermMarks.Lead).Select(token => token.Term));
    }

    [Theory]
    [InlineData("بوتين", "Putin")]
    [InlineData("بوتن", "Putin")]
    [InlineData("وبوتين", "Putin")]
    public void A_name_has_one_sound_in_both_scripts(string arabic, string latin)
    {
        Assert.Equal(Sound(latin), Sound(arabic));
    }

    [Theory]
    [InlineData("ممرات", "الممرات")]
    [InlineData("ممرات", "للممرات")]
    [InlineData("ممرات", "وممرات")]
    [InlineData("ممرات", "ممر")]
    [InlineData("إنسانية", "الانسانيه")]
    [InlineData("إنسانية", "إنساني")]
    [InlineData("المدرسة", "مدرسه")]
    [InlineData("على", "علي")]
    [InlineData("مستشفى", "مستشفي")]
    [InlineData("وزير", "الوزير")]
    [InlineData("وزير", "والوزراء")]
    [InlineData("دولة", "الدول")]
    [InlineData("مسؤول", "مسئول")]
    [InlineData("كتابهم", "كتاب")]
    [InlineData("جمييييل", "جمييل")]
    [InlineData("مــمــرات", "ممرات")]
    [InlineData("مُمَرَّات", "ممرات")]
    [InlineData("ﻣﻤﺮﺍﺕ", "ممرات")]
    [InlineData("کتاب", "كتاب")]
    [InlineData("٢٠٢٢", "2022")]
    [InlineData("تقع", "يقع")]
    [InlineData("ولدت", "ولد")]
    [InlineData("men", "man")]
    [InlineData("children's", "child")]
    [InlineData("president’s", "presidents")]
    [InlineData("U.N.", "UN")]
    [InlineData("1,234", "1234")]
    [InlineData("Zaļā", "zala")]
    [InlineData("running", "runs")]
    public void Forms_of_a_word_have_one_stem(string one, string other)
    {
        Assert.Equal(Stems(other), Stems(one));
    }

    [Theory]
    [InlineData("وزارة", "زيارة")]
    [InlineData("Texas", "text")]
    [InlineData("بيت", "لبيب")]
    [InlineData("ثبوت", "ثبو")]
    [InlineData("news", "new")]
    [InlineData("Paris", "pari")]
    public void Different_words_keep_different_stems(string one, string other)
    {
        Assert.NotEqual(Stems(other), Stems(one));
    }

    [Fact]
    public void Letters_of_two_scripts_never_make_one_word()
    {
        const string text = "شركةMicrosoft 2022م G20";
        var surfaces = Of(text).Where(token => token.Increment > 0).Select(token => text[token.Start..token.End]);
        Assert.Equal(["شركة", "Microsoft", "2022", "م", "G20"], surfaces);
    }

    [Fact]
    public void A_space_that_was_not_typed_after_a_ta_marbuta_is_put_right()
    {
        const string text = "المدينةالمنورة مكّةُالمكرمة";
        var surfaces = Of(text).Where(token => token.Increment > 0).Select(token => text[token.Start..token.End]);
        Assert.Equal(["المدينة", "المنورة", "مكّةُ", "المكرمة"], surfaces);
    }

    [Fact]
    public void Offsets_cover_harakat_tatweel_and_presentation_forms()
    {
        const string text = "«مُمَرَّات» ـــ ﻻجئون، President’s";
        var surfaces = Of(text).Where(token => token.Increment > 0).Select(token => text[token.Start..token.End]);
        Assert.Equal(["مُمَرَّات", "ﻻجئون", "President’s"], surfaces);
    }

    [Fact]
    public void Offsets_of_any_text_lie_inside_it_and_give_the_word_back()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++)
        {
            string text = RandomText.Next(random);
            string because = $"seed {seed}, round {round}: {Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text))}";
            int last = 0;
            foreach (var token in Of(text, BilingualAnalyzerOptions.Default))
            {
                Assert.True(token.Start >= last && token.End > token.Start && token.End <= text.Length, because);
                Assert.True(token.Term.Length > 0 && token.Increment >= 0, because);
                if (token.Type == TokenTypes.Exact)
                    Assert.True(Exacts(text[token.Start..token.End]).Contains(token.Term[1..]), because);
                last = token.Start;
            }
        }
    }

    [Fact]
    public void Analysing_an_exact_form_again_changes_nothing()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++)
        {
            foreach (string exact in Exacts(RandomText.Next(random)))
            {
                string[] again = Exacts(exact);
                Assert.True(again.Length != 1 || again[0] == exact, $"seed {seed}, round {round}: {exact}");
            }
        }
    }

    [Fact]
    public void A_warm_stream_allocates_nothing_per_token()
    {
        using var analyzer = new BilingualAnalyzer();
        string text = string.Concat(Enumerable.Repeat("أعلنت الحكومة عن ممرات إنسانية for the civilians of Mariupol in 2022. ", 200));
        Consume(analyzer, text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int tokens = Consume(analyzer, text);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes < 1024, $"{bytes} bytes for {tokens} tokens");
    }

    static int Consume(BilingualAnalyzer analyzer, string text)
    {
        int tokens = 0;
        using var stream = analyzer.GetTokenStream("body", text);
        stream.Reset();
        while (stream.IncrementToken())
            tokens++;
        stream.End();
        return tokens;
    }

    static string Sound(string word) =>
        Assert.Single(Of(word, BilingualAnalyzerOptions.Default), token => token.Term[0] is TermMarks.ArabicSound or TermMarks.LatinSound).Term[1..];
}
