namespace Lucene.Net.Analysis.En;

/// <summary>
/// Porter's algorithm (M. F. Porter, An Algorithm for Suffix Stripping, Program 14(3), 1980), with the two rules that its author
/// changed later: -bli becomes -ble and -logi becomes -log. Works in place; a stem is never longer than its word. Stateless.
/// </summary>
internal static class PorterStemmer
{
    static readonly SuffixRules DoubleSuffixes = new(fromEnd: 2,
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ]);

    static readonly SuffixRules AdjectiveSuffixes = new(fromEnd: 1,
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ]);

    static readonly SuffixRules LastSuffixes = new(fromEnd: 2,
    [
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""),
        ("ment", ""), ("ent", ""), ("ion", ""), ("ou", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""),
    ]);

    // A bit for each letter, a the lowest.
    const int Vowels = 1 << 'a' - 'a' | 1 << 'e' - 'a' | 1 << 'i' - 'a' | 1 << 'o' - 'a' | 1 << 'u' - 'a';

    /// <summary>Stems <paramref name="word"/>, small letters, in place and returns the stem's length.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2) return word.Length;
        var length = Plural(word);
        length = PastOrGerund(word, length);
        FinalY(word[..length]);
        length = Rewrite(word, length, DoubleSuffixes, measure: 1);
        length = Rewrite(word, length, AdjectiveSuffixes, measure: 1);
        length = Rewrite(word, length, LastSuffixes, measure: 2);
        return FinalEAndDoubleL(word[..length]);
    }

    // Step 1a: caresses → caress, ponies → poni, cats → cat.
    static int Plural(ReadOnlySpan<char> word) => word switch
    {
        [.., 's', 's', 'e', 's'] or [.., 'i', 'e', 's'] => word.Length - 2,
        [.., not 's', 's'] => word.Length - 1,
        _ => word.Length,
    };

    // Step 1b: agreed → agree, plastered → plaster, motoring → motor, and hopping → hop, filing → file.
    static int PastOrGerund(Span<char> buffer, int length)
    {
        ReadOnlySpan<char> word = buffer[..length];
        if (word is [.., 'e', 'e', 'd']) return Measure(word[..^3]) > 0 ? length - 1 : length;
        var stem = word is [.., 'e', 'd'] ? word[..^2] : word is [.., 'i', 'n', 'g'] ? word[..^3] : [];
        if (!HasVowel(stem)) return length;

        if (stem is [.., 'a', 't'] or [.., 'b', 'l'] or [.., 'i', 'z']) return WithE(buffer, stem.Length);
        if (EndsInDoubleConsonant(stem)) return stem[^1] is 'l' or 's' or 'z' ? stem.Length : stem.Length - 1;
        return Measure(stem) == 1 && EndsInShortSyllable(stem) ? WithE(buffer, stem.Length) : stem.Length;
    }

    // Step 1c: happy → happi.
    static void FinalY(Span<char> word)
    {
        if (word is [.., 'y'] && HasVowel(word[..^1])) word[^1] = 'i';
    }

    // Steps 2 to 4: the first suffix that fits decides; it is rewritten if what is before it is long enough.
    static int Rewrite(Span<char> buffer, int length, SuffixRules rules, int measure)
    {
        ReadOnlySpan<char> word = buffer[..length];
        foreach (var (suffix, replacement) in rules.For(word))
        {
            if (word[^1] != suffix[^1] || !word.EndsWith(suffix)) continue;
            var stem = word[..^suffix.Length];
            if (suffix == "ion" && stem is not [.., 's' or 't']) continue;
            if (Measure(stem) < measure) return length;
            replacement.CopyTo(buffer[stem.Length..]);
            return stem.Length + replacement.Length;
        }
        return length;
    }

    // Step 5: probate → probat, rate → rate; controll → control.
    static int FinalEAndDoubleL(ReadOnlySpan<char> word)
    {
        if (word is not [.., 'e'] and not [.., 'l', 'l']) return word.Length;
        var measure = Measure(word);
        if (word is [.., 'e'] && (measure > 1 || measure == 1 && !EndsInShortSyllable(word[..^1]))) word = word[..^1];
        return word is [.., 'l', 'l'] && measure > 1 ? word.Length - 1 : word.Length;
    }

    static int WithE(Span<char> buffer, int length)
    {
        buffer[length] = 'e';
        return length + 1;
    }

    // How often a vowel sequence is followed by a consonant sequence.
    static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        var wasVowel = false;
        for (var i = 0; i < word.Length; i++)
        {
            var vowel = IsVowel(word[i], wasVowel || i == 0);
            if (wasVowel && !vowel) measure++;
            wasVowel = vowel;
        }
        return measure;
    }

    static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (IsVowel(word[i], i == 0))
                return true;
        return false;
    }

    static bool EndsInDoubleConsonant(ReadOnlySpan<char> word) =>
        word.Length >= 2 && word[^1] == word[^2] && !IsVowelAt(word, word.Length - 1);

    // Consonant, vowel, consonant other than w, x, y: hop, fil.
    static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word.Length >= 3 && word[^1] is not ('w' or 'x' or 'y')
        && !IsVowelAt(word, word.Length - 1) && IsVowelAt(word, word.Length - 2) && !IsVowelAt(word, word.Length - 3);

    static bool IsVowelAt(ReadOnlySpan<char> word, int index)
    {
        var run = word[..(index + 1)].TrimEnd('y').Length;
        if (run > index) return IsVowel(word[index], yIsConsonant: false);
        var firstIsVowel = run > 0 && !IsVowel(word[run - 1], yIsConsonant: false);
        // In a run of y every second one is of the first one's kind.
        return (index - run) % 2 == 0 ? firstIsVowel : !firstIsVowel;
    }

    // An y is a consonant at the start of a word and after a vowel.
    static bool IsVowel(char c, bool yIsConsonant)
    {
        var letter = c - 'a';
        return (uint)letter < 26 && ((yIsConsonant ? Vowels : Vowels | 1 << 'y' - 'a') >> letter & 1) != 0;
    }
}
