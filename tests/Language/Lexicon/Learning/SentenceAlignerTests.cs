using Khabar.Language.Lexicon;
using Khabar.Language.Lexicon.Learning;
using Khabar.Language.Lexicon.Learning.Aligning;
using Khabar.Language.Lexicon.Learning.Translating;

namespace Khabar.Language.Tests.Lexicon.Learning;

public class SentenceAlignerTests
{
    readonly LanguageSide arabic = new(), english = new();

    [Fact]
    public void Sentences_of_translations_are_matched_in_order_and_two_short_ones_with_one_long_one()
    {
        var aligned = Align(
            "وصل كارلوف إلى ميناء دانمور في عام 1998. قال ماركوس إن السفينة غرقت قرب تارنوف ومعها 47 حصانا. أمطرت في 1999.",
            "Karlov came to the harbour of Danmor in the year 1998. Markus said that the ship sank near Tarnov. With her sank 47 horses. It rained in 1999.");
        Assert.Equal(["1998", "47", "1999"], aligned.Select(pair => pair.Arabic.Single(word => word.StartsWith('1') || word == "47")));
        Assert.All(aligned, pair => Assert.Contains(pair.Arabic.Single(word => word.StartsWith('1') || word == "47"), pair.English));
        Assert.Contains("markus", aligned[1].English);
    }

    [Fact]
    public void Of_texts_that_only_tell_the_same_story_sentences_with_nothing_in_common_are_left_out()
    {
        var aligned = Align(
            "وصل كارلوف إلى ميناء دانمور في عام 1998. كان الجو باردا والناس في البيوت. جلس الأطفال في المدارس والكبار في الأسواق.",
            "Nobody had expected such a visitor so early. Karlov came to the harbour of Danmor in the year 1998. Shops stayed open until late that evening. Prices rose again.");
        Assert.Contains("karlov", Assert.Single(aligned).English);
    }

    List<(string[] Arabic, string[] English)> Align(string arabicText, string englishText)
    {
        arabic.AddReady(arabicText);
        english.AddReady(englishText);
        // Other texts, so that the words of these are rare.
        foreach (int i in Enumerable.Range(0, 20))
        {
            arabic.AddReady($"كلمات أخرى {i}");
            english.AddReady($"other words {i + 100}");
        }
        var similarity = new Similarity(WordLinks.Find(arabic.Words, english.Words, BilingualLexicon.Empty), arabic.Rarity(), english.Rarity());
        return
        [
            .. new SentenceAligner(similarity, lengthRatio: 0.9).Align(arabic.Ready[0], english.Ready[0], translated: false)
                .Select(pair => (pair.Arabic.Select(word => arabic.Words[word].Form).ToArray(), pair.English.Select(word => english.Words[word].Form).ToArray())),
        ];
    }
}
