using static Khabar.Language.Arabic.ArabicLetters;

namespace Khabar.Language.Arabic;

/// <summary>
/// What a word may be a form of, beyond what the stemmer dares to take away: short words with a preposition, verbs with their person or the
/// future's letter, verbal nouns of derived verbs, adjectives of relation. Most guesses are no words, so only a dictionary that knows them makes one true.
/// </summary>
internal static class ArabicForms
{
    /// <summary>Shorter guesses fit too many words.</summary>
    const int Shortest = 3;

    static readonly string[] Relations = ["يات", "يون", "يين", "يه", "ي", "ه"];

    static readonly string[] Endings = ["تها", "تهم", "وا", "ون", "تا", "تم", "ها", "هم", "ته", "ت"];

    /// <summary>The guesses for a normalised word, likelier ones first; none is the word itself.</summary>
    public static IEnumerable<string> Of(string word) =>
        Guesses(word).Where(guess => guess.Length >= Shortest && guess != word).Distinct();

    static IEnumerable<string> Guesses(string word)
    {
        string bare = word.Length > Shortest && word[0] is Waw or Feh ? word[1..] : word;
        yield return bare;
        if (bare.Length > Shortest && bare[0] is Beh or Lam or Kaf)
            yield return bare[1..];
        bool hasParticle = bare.Length > Shortest + 1 && ((bare[0] == Seen && IsPerson(bare[1])) || (bare[0] == Lam && bare[1] == Yeh));
        string verb = hasParticle ? bare[1..] : bare;
        yield return verb;
        verb = WithoutEnding(verb, Endings);
        yield return verb;
        string past = verb, stem = verb;
        if (verb.Length > Shortest && verb[0] is Yeh or Teh or Noon)
        {
            stem = verb[1..];
            past = Alef + stem;
            yield return stem;
            yield return past;
        }
        // "He objected" (افتعل) and "objection" (افتعال), likewise انفعال and استفعال.
        if (past.Length > Shortest && past[0] == Alef)
            yield return past[..^1] + Alef + past[^1];
        // ركز and تركيز, حاول and محاولة.
        if (stem.Length == 3)
            yield return $"{Teh}{stem[..2]}{Yeh}{stem[2]}";
        if (stem.Length == 4 && stem[1] == Alef)
            yield return $"{Meem}{stem}{Heh}";
        // طاعونية, "of the plague".
        yield return WithoutEnding(bare, Relations);
    }

    static bool IsPerson(char letter) => letter is Yeh or Teh or Noon or Alef;

    static string WithoutEnding(string word, string[] endings)
    {
        string? ending = Array.Find(endings, ending => word.Length >= ending.Length + Shortest && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
