using Khabar.Language.Arabic;

namespace Khabar.Language.English;

/// <summary>
/// Writes words that are not Arabic the one way the index knows them: lower case, no accents, straight apostrophes, no possessive 's,
/// acronyms without dots (U.N. → un), numbers without separators between thousands. Applying it twice changes nothing.
/// </summary>
internal static class LatinNormalizer
{
    /// <summary>Writes the normalised word to <paramref name="normalized"/>, cut off where that is full, and returns its length; 0 if only marks were in it.</summary>
    public static int Normalize(ReadOnlySpan<char> word, Span<char> normalized)
    {
        int length = 0;
        foreach (char c in word)
        {
            string? folded = c < 0x80 ? null : ArabicLetters.Fold(c) ?? LatinLetters.Fold(c);
            if (folded is null)
            {
                if (length < normalized.Length)
                    normalized[length++] = char.ToLowerInvariant(c);
                continue;
            }
            foreach (char part in folded)
            {
                if (length < normalized.Length)
                    normalized[length++] = part;
            }
        }
        length = Trim(normalized[..length]);
        length = WithoutPossessives(normalized[..length]);
        length = WithoutThousands(normalized[..length]);
        return IsAcronym(normalized[..length]) ? WithoutDots(normalized[..length]) : length;
    }

    /// <summary>Folding can bare punctuation at the ends, which is inside a word only between letters.</summary>
    static int Trim(Span<char> word)
    {
        int start = 0, end = word.Length;
        while (start < end && IsPunctuation(word[start]))
            start++;
        while (end > start && IsPunctuation(word[end - 1]))
            end--;
        word[start..end].CopyTo(word);
        return end - start;
    }

    static bool IsPunctuation(char c) => c is '.' or ',' or ':' or ';' or '\'' or '_';

    static int WithoutPossessives(Span<char> word)
    {
        int length = word.Length;
        while (length > 2 && word[length - 1] == 's' && word[length - 2] == '\'')
            length -= 2;
        return length;
    }

    /// <summary>Commas with three digits after and no fourth: 1,234,567.</summary>
    static int WithoutThousands(Span<char> word)
    {
        int length = 0;
        for (int i = 0; i < word.Length; i++)
        {
            bool separator = word[i] == ',' && i > 0 && char.IsAsciiDigit(word[i - 1]) && DigitsAfter(word, i) == 3;
            if (!separator)
                word[length++] = word[i];
        }
        return length;
    }

    static int DigitsAfter(ReadOnlySpan<char> word, int i)
    {
        int digits = 0;
        while (i + 1 + digits < word.Length && char.IsAsciiDigit(word[i + 1 + digits]))
            digits++;
        return digits;
    }

    /// <summary>Single letters with dots between them.</summary>
    static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }
        return true;
    }

    static int WithoutDots(Span<char> word)
    {
        int length = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] != '.')
                word[length++] = word[i];
        }
        return length;
    }
}
