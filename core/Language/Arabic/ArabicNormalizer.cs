using static Khabar.Language.Arabic.ArabicLetters;

namespace Khabar.Language.Arabic;

/// <summary>
/// Writes Arabic words the one way the index knows them: hamza seats, final ya and ta marbuta (which are typed with and without
/// their dots), harakat, tatweel, presentation forms, letters of Persian and Urdu keyboards, digits; what is no letter and no digit vanishes. The steps are those of Larkey,
/// Ballesteros and Connell (2007, "Light stemming for Arabic information retrieval"), for more letters. Applying it twice changes nothing.
/// </summary>
internal static class ArabicNormalizer
{
    /// <summary>More equal letters than that in a row are one letter drawn out for emphasis.</summary>
    const int LongestRun = 2;

    /// <summary>
    /// Writes the normalised word to <paramref name="normalized"/>, cut off where that is full, and returns its length; 0 if only marks were in it.
    /// </summary>
    public static int Normalize(ReadOnlySpan<char> word, Span<char> normalized)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (Fold(c) is not { } folded)
            {
                length = Append(c, normalized, length);
                continue;
            }
            foreach (char part in folded)
                length = Append(part, normalized, length);
        }
        return length;
    }

    /// <summary>The normalised word.</summary>
    public static string Normalize(string word)
    {
        Span<char> normalized = stackalloc char[word.Length * MaxExpansion];
        return new string(normalized[..Normalize(word, normalized)]);
    }

    static int Append(char c, Span<char> normalized, int length)
    {
        if (length == normalized.Length || !char.IsLetterOrDigit(c))
            return length;
        if (length >= LongestRun && normalized[length - 1] == c && normalized[length - 2] == c && !char.IsAsciiDigit(c))
            return length;
        normalized[length] = c;
        return length + 1;
    }
}
