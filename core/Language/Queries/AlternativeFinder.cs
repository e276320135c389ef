using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Khabar.Language.Names;

namespace Khabar.Language.Queries;

/// <summary>What stands for a word beside itself: its translations, and names that sound like it. Thread-safe.</summary>
internal sealed class AlternativeFinder(QueryWeights weights)
{
    /// <summary>Less sure translations only make the group common.</summary>
    const float LeastTranslation = 0.05f;

    /// <summary>True if the word is surely the same in the other script, a name or a loanword: a translation sounds like it, or it has a capital and no translation.</summary>
    public static bool IsName(AnalyzedWord word, List<WeightedTerm> translations) =>
        translations.Count == 0 ? word.IsCapitalized : word.Sound is { } sound && translations.Exists(translation => SoundsLike(translation.Term, sound));

    static bool SoundsLike(string term, string sound)
    {
        Span<char> key = stackalloc char[SoundKey.MaxLength];
        return key[..SoundKey.Write(term, key)].SequenceEqual(sound);
    }

    /// <summary>The alternatives of a word in the other script: translations, then sound; none twice.</summary>
    /// <param name="word">The word.</param>
    /// <param name="translations">Its translations.</param>
    /// <param name="isName">What <see cref="IsName"/> says of them.</param>
    public ImmutableArray<WeightedTerm> InOtherScript(AnalyzedWord word, List<WeightedTerm> translations, bool isName)
    {
        var terms = ImmutableArray.CreateBuilder<WeightedTerm>();
        foreach (var translation in translations)
        {
            if (translation.Weight >= LeastTranslation)
                terms.Add(translation with { Weight = translation.Weight * weights.Translation });
        }
        float weight = word.IsFunctionWord ? 0 : SoundWeight(word, terms.Count > 0, isName);
        if (weight <= 0)
            return terms.ToImmutable();
        char mark = word.IsArabic ? TermMarks.LatinSound : TermMarks.ArabicSound;
        if (word.Sound is not null)
            terms.Add(new WeightedTerm(mark + word.Sound, weight, TermOrigin.Sound));
        foreach (string key in FurtherKeys(word))
            terms.Add(new WeightedTerm(mark + key, weight * weights.SoundVariant, TermOrigin.Sound));
        return terms.ToImmutable();
    }

    /// <summary>The same name spelled otherwise in the word's own script; none if the word has no sound key or is no name.</summary>
    public ImmutableArray<WeightedTerm> OwnSpellings(AnalyzedWord word)
    {
        var (mark, weight) = word.IsArabic ? (TermMarks.ArabicSound, weights.OwnSoundOfArabic) : (TermMarks.LatinSound, weights.OwnSound);
        return !word.IsFunctionWord && word.Sound is { } sound && weight > 0 ? [new WeightedTerm(mark + sound, weight, TermOrigin.Sound)] : [];
    }

    static IEnumerable<string> FurtherKeys(AnalyzedWord word)
    {
        string exact = word.Exact[1..];
        if (word.IsArabic)
            return SoundVariants.InLatin(exact, word.Sound);
        return word.Sound is { } sound ? SoundVariants.InArabic(exact, sound, word.IsCapitalized) : [];
    }

    float SoundWeight(AnalyzedWord word, bool isTranslated, bool isName)
    {
        if (!isTranslated)
            return weights.Sound;
        return word.IsArabic ? weights.SoundOfArabic : word.IsCapitalized || isName ? weights.SoundOfCapitalized : 0;
    }
}
