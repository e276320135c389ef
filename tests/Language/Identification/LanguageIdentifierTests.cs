using Khabar.Language.Identification;

namespace Khabar.Language.Tests.Identification;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("ar", "أعلن الرئيس أن المفاوضات ستستأنف الأسبوع المقبل في العاصمة.")]
    [InlineData("ar", "كم عدد سكان المدينة؟")]
    [InlineData("ar", "ذهبت الى المدرسه فى الصباح")]
    [InlineData("en", "The president announced that talks would resume next week in the capital.")]
    [InlineData("en", "Humanitarian corridors open for civilians")]
    [InlineData("fa", "رئیس جمهور اعلام کرد که گفتگوها هفته آینده در پایتخت از سر گرفته می‌شود.")]
    [InlineData("fa", "رئيس جمهور اعلام كرد كه گفتگوها هفته آينده در پايتخت از سر گرفته مي شود.")]
    [InlineData("ur", "صدر نے اعلان کیا ہے کہ مذاکرات اگلے ہفتے دارالحکومت میں دوبارہ شروع ہوں گے۔")]
    [InlineData("fr", "Le président a annoncé que les négociations reprendraient la semaine prochaine dans la capitale.")]
    [InlineData("de", "Der Präsident kündigte an, dass die Gespräche nächste Woche in der Hauptstadt fortgesetzt werden.")]
    [InlineData("he", "הנשיא הודיע כי השיחות יחודשו בשבוע הבא בבירה.")]
    [InlineData("es", "El presidente anunció que las conversaciones se reanudarán la próxima semana en la capital.")]
    [InlineData("tr", "Cumhurbaşkanı, görüşmelerin önümüzdeki hafta başkentte yeniden başlayacağını açıkladı.")]
    [InlineData("ru", "Президент объявил, что переговоры возобновятся на следующей неделе в столице.")]
    [InlineData("ja", "大統領は、来週首都で協議を再開すると発表した。")]
    [InlineData("zh", "总统宣布，谈判将于下周在首都恢复。")]
    public void One_sentence_is_enough(string tag, string sentence)
    {
        var identified = LanguageIdentifier.Identify(sentence);
        Assert.Equal(tag, identified.Tag);
        Assert.InRange(identified.Confidence, 0.5f, 1f);
        Assert.False(identified.Mixed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("2022-03-03 17:45 + 42 %")]
    [InlineData("\uD800 \uDFFF \u0000 \u202E")]
    public void A_text_without_letters_is_undetermined(string text)
    {
        Assert.Equal(new IdentifiedLanguage("und", 0, false), LanguageIdentifier.Identify(text));
    }

    [Fact]
    public void A_name_in_another_script_does_not_make_a_text_mixed()
    {
        var identified = LanguageIdentifier.Identify("قالت شركة Microsoft إنها ستفتتح مكتبا جديدا في الرياض خلال العام المقبل.");
        Assert.Equal("ar", identified.Tag);
        Assert.False(identified.Mixed);
    }

    [Fact]
    public void Text_in_two_languages_is_mixed()
    {
        var identified = LanguageIdentifier.Identify(
            "أعلنت الوزارة عن الخطة الجديدة اليوم في مؤتمر صحفي. The ministry announced the new plan today at a press conference.");
        Assert.True(identified.Mixed);
    }

    [Fact]
    public void Two_languages_of_one_script_are_mixed_too()
    {
        var identified = LanguageIdentifier.Identify(
            "The ministry announced the new plan today at a press conference in the capital.\n" +
            "Le ministère a annoncé le nouveau plan aujourd'hui lors d'une conférence de presse dans la capitale.");
        Assert.True(identified.Mixed);
    }

    [Fact]
    public void Spans_tell_where_each_language_stands()
    {
        const string arabic = "قال الوزير إن الخطة ستبدأ غدا.";
        const string english = "The minister said the plan will start tomorrow.";
        string text = arabic + " " + english + "\n" + arabic;
        var found = new List<(string Tag, string Text)>();
        foreach (var span in LanguageIdentifier.Spans(text))
            found.Add((span.Tag, text[span.Start..span.End]));
        Assert.Equal([("ar", arabic[..^1]), ("en", english[..^1]), ("ar", arabic[..^1])], found);
    }

    [Fact]
    public void A_quotation_inside_a_sentence_is_a_span_of_its_own()
    {
        const string text = "وكتب على صفحته we are open for business again قبل أن يغلقها مرة أخرى";
        var tags = new List<string>();
        foreach (var span in LanguageIdentifier.Spans(text))
            tags.Add(span.Tag);
        Assert.Equal(["ar", "en", "ar"], tags);
    }

    [Fact]
    public void Spans_of_any_text_are_in_order_and_inside_it()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        const string alphabet = "ab zé.\n؟ابتةپگ שלוםжы漢かな한\uD800\uDFFF\u0301\u064Bـ’'١2";
        for (int round = 0; round < 500; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            int end = 0;
            foreach (var span in LanguageIdentifier.Spans(text))
            {
                Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length, $"seed {seed}, round {round}");
                Assert.InRange(span.Confidence, 0f, 1f);
                end = span.End;
            }
            Assert.InRange(LanguageIdentifier.Identify(text).Confidence, 0f, 1f);
        }
    }

    [Theory]
    [InlineData("ar", "أعلن الرئيس أن المفاوضات ستستأنف الأسبوع المقبل في العاصمة. ")]
    [InlineData("en", "The president announced that talks would resume next week in the capital. ")]
    [InlineData("fa", "رئیس جمهور اعلام کرد که گفتگوها هفته آینده در پایتخت از سر گرفته می‌شود. ")]
    [InlineData("zh", "总统宣布，谈判将于下周在首都恢复。")]
    public void A_long_document_has_the_language_of_most_of_it(string tag, string sentence)
    {
        const string other = "Le président a annoncé que les négociations reprendraient la semaine prochaine dans la capitale. ";
        for (int sentences = 1; sentences < 300; sentences = sentences * 3 / 2 + 1)
        {
            string most = string.Concat(Enumerable.Repeat(sentence, 2 * sentences)), rest = string.Concat(Enumerable.Repeat(other, sentences / 4));
            Assert.Equal(tag, LanguageIdentifier.MainLanguage(rest + most));
            Assert.Equal(tag, LanguageIdentifier.MainLanguage(most + rest));
        }
    }

    [Fact]
    public void A_long_document_of_numbers_with_one_sentence_has_its_language()
    {
        string table = string.Concat(Enumerable.Repeat("2022-03-03 17:45 | 42 %\n", 1000));
        Assert.Equal("en", LanguageIdentifier.MainLanguage(table + "Talks resume in the capital next week, the president said." + table));
        Assert.Equal("und", LanguageIdentifier.MainLanguage(table));
    }

    [Fact]
    public void Identification_allocates_nothing()
    {
        const string text = "The plan starts now. قال الوزير إن الخطة ستبدأ غدا. Le plan commence.";
        LanguageIdentifier.Identify(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            LanguageIdentifier.Identify(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
