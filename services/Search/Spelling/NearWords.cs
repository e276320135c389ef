using Khabar.Services.Search.Terms;

namespace Khabar.Services.Search.Spelling;

/// <summary>Chooses, of the words that a collection has, the one that was meant by a misspelled one: the likelier the nearer and the more frequent.</summary>
internal static class NearWords
{
    /// <summary>What an edit weighs against frequency: a word one edit nearer may be this many e-folds rarer.</summary>
    public const float EditWeight = 4;

    /// <summary>A word that articles have is put right only by one that so many times more have; the first if nobody writes it as it was typed.</summary>
    const int FarRarer = 10, FarRarerAsTyped = 40;

    /// <summary>What is farther away is another word: two edits that are not both slips.</summary>
    const float MostDistance = 1.5f;

    /// <summary>Articles that have a word, and its distance, so that it is meant even if others sound like what was typed.</summary>
    const int SureFrequency = 16;
    const float SureDistance = 2 * TypingDistance.Slip;

    /// <summary>Returns the change that writes the word that was meant; null if there is none.</summary>
    /// <param name="word">The word that was typed.</param>
    /// <param name="near">Exact terms near it.</param>
    public static WordEdit? Best(Suspect word, IEnumerable<FittingTerm> near)
    {
        long least = Math.Max(1, word.Stem * (word.AsTyped == 0 ? FarRarer : FarRarerAsTyped));
        var best = near
            .Where(term => term.Term.Length > 1 && term.Term != word.Exact && term.Frequency >= least && !term.Term.Any(char.IsDigit))
            .Select(term => (term.Term, term.Frequency, Distance: TypingDistance.Between(word.Exact[1..], term.Term[1..])))
            .Where(term => term.Distance <= MostDistance)
            .OrderByDescending(term => Likelihood(term.Frequency, term.Distance)).ThenBy(term => term.Term, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Term is null)
            return null;
        bool sure = best.Frequency >= SureFrequency && best.Distance <= SureDistance;
        var standing = word.Stem > 0 ? TypedStanding.Rare : word.Any == 0 || sure ? TypedStanding.Unknown : TypedStanding.OnlyAlike;
        string meant = best.Term[1..];
        return new WordEdit(word.Typed.Start, word.Typed.End, meant, [meant], standing, Likelihood(best.Frequency, best.Distance));
    }

    /// <summary>A noisy channel: how often the word is meant times how often it is typed so.</summary>
    public static double Likelihood(long frequency, float distance) => Math.Log(frequency) - EditWeight * distance;
}
