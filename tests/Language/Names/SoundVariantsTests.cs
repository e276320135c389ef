using Khabar.Language.Arabic;
using Khabar.Language.Names;

namespace Khabar.Language.Tests.Names;

public class SoundVariantsTests
{
    [Theory]
    [InlineData("Carmichael", "كارمايكل")]
    [InlineData("Hulagus", "هولاكوس")]
    [InlineData("Bucharest", "بوخارست")]
    [InlineData("Westminster", "وستمنستر")]
    [InlineData("Wesleyan", "ويسليان")]
    [InlineData("Wagner", "واغنر")]
    [InlineData("Carnot", "كارنو")]
    [InlineData("Lavoisier", "لافوازييه")]
    [InlineData("Byzantine", "بيزنطي")]
    [InlineData("Californian", "الكاليفورنية")]
    public void Where_the_scripts_spell_by_different_rules_a_further_key_is_the_others_own(string latin, string arabic)
    {
        string one = Latin(latin), other = Arabic(arabic);
        Assert.NotEqual(Key(one), OwnKey(other));
        Assert.True(SoundVariants.InArabic(one, Key(one), isName: false).Contains(OwnKey(other)) || SoundVariants.InLatin(other, OwnKey(other)).Contains(Key(one)));
    }

    [Theory]
    [InlineData("Goldenson", "لغولدينسون")]
    [InlineData("Temujin", "بتيموجين")]
    public void A_name_is_found_behind_a_preposition_from_either_side(string latin, string arabic)
    {
        string one = Latin(latin), other = Arabic(arabic);
        Assert.Contains(OwnKey(other), SoundVariants.InArabic(one, Key(one), isName: true));
        Assert.DoesNotContain(OwnKey(other), SoundVariants.InArabic(one, Key(one), isName: false));
        Assert.Contains(Key(one), SoundVariants.InLatin(other, OwnKey(other)));
    }

    [Fact]
    public void A_name_of_many_is_found_without_its_plural()
    {
        Assert.Contains(OwnKey(Arabic("النورمان")), SoundVariants.InArabic("normans", Key("normans"), isName: true));
    }

    [Theory]
    [InlineData("ويلز")]
    [InlineData("بك")]
    [InlineData("و")]
    [InlineData("خككككككككخ")]
    public void Further_keys_are_neither_short_nor_long_nor_the_words_own_nor_twice(string arabic)
    {
        string own = OwnKey(arabic);
        var keys = SoundVariants.InLatin(arabic, own.Length == 0 ? null : own).ToList();
        Assert.All(keys, key => Assert.InRange(key.Length, SoundKey.MinLength + 1, SoundKey.MaxLength));
        Assert.DoesNotContain(own, keys);
        Assert.Equal(keys.Distinct(), keys);
    }

    static string Latin(string name) => name.ToLowerInvariant();

    static string Arabic(string name) => ArabicNormalizer.Normalize(name);

    static string OwnKey(string arabic) => Key(ArabicStemmer.WithoutArticle(arabic).ToString());

    static string Key(string word)
    {
        Span<char> key = stackalloc char[SoundKey.MaxLength];
        return new string(key[..SoundKey.Write(word, key)]);
    }
}
