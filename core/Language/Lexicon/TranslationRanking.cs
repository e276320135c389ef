using System.Collections.Immutable;
using Khabar.Language.Arabic;

namespace Khabar.Language.Lexicon;

/// <summary>
/// Weighs the translations of a source against each other: by how many entries have them, and an Arabic word also by how many sources it translates,
/// which tells how common it is. (English sides of dictionaries are full of rare words' many forms, so there it tells nothing.)
/// </summary>
internal sealed class TranslationRanking
{
    /// <summary>How much an Arabic word's commonness counts, as a power.</summary>
    const float Commonness = 0.5f;

    /// <summary>Dictionaries list every form of a rare word and only one of a common one: weights are drawn together by these powers.</summary>
    const float ArabicPower = 0.7f, EnglishPower = 0.4f;

    readonly Dictionary<string, int> sources = [];

    /// <summary>Counts how many sources each translation has.</summary>
    public TranslationRanking(IEnumerable<Dictionary<string, float>> table)
    {
        foreach (string target in table.SelectMany(targets => targets.Keys))
            sources[target] = sources.GetValueOrDefault(target) + 1;
    }

    /// <summary>The translations of one source by weight, the best one's being 1; those beyond <see cref="BilingualLexicon.MaxTranslations"/> are left out.</summary>
    public ImmutableArray<Translation> Rank(Dictionary<string, float> targets)
    {
        bool arabic = ArabicLetters.IsArabic(targets.Keys.First()[0]);
        float power = arabic ? ArabicPower : EnglishPower;
        var ranked = targets
            .Select(target => (target.Key, Value: arabic ? target.Value * MathF.Pow(sources[target.Key], Commonness) : target.Value))
            .OrderByDescending(target => target.Value)
            .ThenBy(target => target.Key, StringComparer.Ordinal)
            .Take(BilingualLexicon.MaxTranslations)
            .ToList();
        return [.. ranked.Select(target => new Translation([.. target.Key.Split(' ')], MathF.Pow(target.Value / ranked[0].Value, power)))];
    }
}
