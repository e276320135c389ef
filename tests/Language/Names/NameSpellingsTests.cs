using Khabar.Language.Arabic;
using Khabar.Language.Names.Spellings;

namespace Khabar.Language.Tests.Names;

public class NameSpellingsTests
{
    [Theory]
    [InlineData("jeddah", "جدة")]
    [InlineData("hajj", "حج")]
    [InlineData("eid", "عيد")]
    [InlineData("umrah", "عمرة")]
    [InlineData("daesh", "داعش")]
    [InlineData("houthi", "الحوثي")]
    [InlineData("sisi", "السيسي")]
    [InlineData("saleh", "صالح")]
    [InlineData("hadi", "هادي")]
    [InlineData("taif", "الطائف")]
    [InlineData("taiz", "تعز")]
    [InlineData("doha", "الدوحة")]
    [InlineData("mosul", "الموصل")]
    [InlineData("zarif", "ظريف")]
    [InlineData("qaradawi", "القرضاوي")]
    [InlineData("ramadan", "رمضان")]
    [InlineData("mohammed", "محمد")]
    [InlineData("faisal", "فيصل")]
    [InlineData("khamenei", "خامنئي")]
    [InlineData("obama", "أوباما")]
    [InlineData("trump", "ترامب")]
    [InlineData("cameron", "كاميرون")]
    [InlineData("ronaldo", "رونالدو")]
    [InlineData("toyota", "تويوتا")]
    [InlineData("google", "غوغل")]
    [InlineData("google", "جوجل")]
    public void An_Arabic_spelling_of_a_name_is_among_those_it_may_have(string latin, string arabic) =>
        Assert.Contains(Bare(arabic), NameSpellings.InArabic(latin).Select(spelling => spelling.Text));

    [Fact]
    public void Spellings_come_likeliest_first_each_once_and_no_more_than_the_bound()
    {
        foreach (string name in new[] { "jeddah", "qaradawi", "mohammed", "zazezizozu", "aeiouaeiouaeiou", "abdulrahmanmoham" })
        {
            var spellings = NameSpellings.InArabic(name);
            Assert.InRange(spellings.Count, 1, NameSpellings.Most);
            Assert.Equal(spellings.OrderByDescending(spelling => spelling.Likelihood), spellings);
            Assert.Distinct(spellings.Select(spelling => spelling.Text));
            Assert.All(spellings, spelling => Assert.InRange(spelling.Likelihood, float.Epsilon, 1));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("b2b")]
    [InlineData("москва")]
    [InlineData("بوتين")]
    [InlineData("llanfairpwllgwyngyll")]
    public void What_is_no_short_word_of_Latin_letters_has_none(string word) => Assert.Empty(NameSpellings.InArabic(word));

    static string Bare(string arabic) => ArabicStemmer.WithoutArticle(ArabicNormalizer.Normalize(arabic)).ToString();
}
