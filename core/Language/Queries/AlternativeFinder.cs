using System.Collections.Immutable;
using Khabar.Language.Analysis;

namespace Khabar.Language.Queries;

/// <summary>What stands for a word beside itself: its translations, and names that sound like it. Thread-safe.</summary>
internal sealed class AlternativeFinder(QueryWeights weights)
{
    /// <summary>Less sure translations only make the group common.</summary>
    const float LeastTranslation = 0.05f;

    /// <summary>Shorter keys would be too short without their last sound.</summary>
    const int ShortestPlural = Names.SoundKey.MinLength + 1;

    /// <summary>The alternatives of a word in the other script: translations, then sound; none twice.</summary>
    public ImmutableArray<WeightedTerm> InOtherScript(AnalyzedWord word, List<WeightedTerm> translations)
    {
        var terms = ImmutableArray.CreateBuilder<WeightedTerm>();
        foreach (var translation in translations)
        {
            if (translation.Weight >= LeastTranslation)
                terms.Add(translation with { Weight = translation.Weight * weights.Translation });
        }
        float weight = SoundWeight(word, terms.Count > 0);
        if (word.IsFunctionWord || word.Sound is not { } sound || weight <= 0)
            return terms.ToImmutable();
        char mark = word.IsArabic ? TermMarks.LatinSound : TermMarks.ArabicSound;
        terms.Add(new WeightedTerm(mark + sound, weight, TermOrigin.Sound));
        // Arabic writes "Steelers" as it sounds, but makes its own plural of "Normans".
        if (word.IsCapitalized && sound.Length >= ShortestPlural && sound[^1] == 'S')
            terms.Add(new WeightedTerm(mark + sound[..^1], weight, TermOrigin.Sound));
        return terms.ToImmutable();
    }

    /// <summary>The same name spelled otherwise in the word's own script; none if the word has no sound key or is no name.</summary>
    public ImmutableArray<WeightedTerm> OwnSpellings(AnalyzedWord word)
    {
        var (mark, weight) = word.IsArabic ? (TermMarks.ArabicSound, weights.OwnSoundOfArabic) : (TermMarks.LatinSound, weights.OwnSound);
        return !word.IsFunctionWord && word.Sound is { } sound && weight > 0 ? [new WeightedTerm(mark + sound, weight, TermOrigin.Sound)] : [];
    }

    float SoundWeight(AnalyzedWord word, bool isTranslated)
    {
        if (!isTranslated)
            return weights.Sound;
        return word.IsArabic ? weights.SoundOfArabic : word.IsCapitalized ? weights.SoundOfCapitalized : 0;
    }
}
