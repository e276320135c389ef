using Khabar.Language.Analysis;
using Khabar.Services.Search.Ranking;

namespace Khabar.Services.Search.Related;

/// <summary>How much of what one article is about another one has.</summary>
/// <param name="Coverage">The share of the profile's weight whose words the other has, 0 to 1; words that cannot be told in the other's script left out.</param>
/// <param name="Words">How many of the words the other has.</param>
internal readonly record struct StoryLikeness(float Coverage, int Words)
{
    /// <summary>How sure a name is that only sounds alike.</summary>
    const float Sound = 0.8f;

    /// <summary>Measures a profile against the terms of another article.</summary>
    public static StoryLikeness Of(ArticleProfile profile, ArticleTerms other)
    {
        float known = 0, found = 0;
        int words = 0;
        for (int i = 0; i < profile.Words.Length; i++)
        {
            var members = profile.Words[i].Members;
            if (!members.Any(member => CanBeIn(member, other)))
                continue;
            known += profile.Weights[i];
            float sure = members.Where(member => other.Has(member.Term)).Select(Sureness).DefaultIfEmpty().Max();
            if (sure == 0)
                continue;
            found += profile.Weights[i] * sure;
            words++;
        }
        return new StoryLikeness(known > 0 ? found / known : 0, words);
    }

    /// <summary>How sure it is that the member is the word: a translation that is one of many hardly is, a name that sounds alike mostly is.</summary>
    static float Sureness(RankedTerm member) => member.Term[0] is TermMarks.ArabicSound or TermMarks.LatinSound ? Math.Max(member.Weight, Sound) : member.Weight;

    /// <summary>Numbers are the same in both scripts.</summary>
    static bool CanBeIn(RankedTerm member, ArticleTerms other) => member.Term[0] switch
    {
        TermMarks.ArabicSound => other.IsArabic,
        TermMarks.LatinSound => !other.IsArabic,
        var letter => char.IsDigit(letter) || letter is >= '\u0600' and <= '\u06FF' == other.IsArabic,
    };
}
