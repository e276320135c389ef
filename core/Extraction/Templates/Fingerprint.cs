using Khabar.Extraction.Features;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Templates;

/// <summary>A block's words as one number: digits, case, punctuation and Arabic spelling variants make no difference.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of a text; 0 if it has no words with letters.</summary>
    public static ulong Of(string text, out int words)
    {
        words = 0;
        var joined = 0UL;
        var position = 0;
        while (Words.Next(text, ref position, out var word))
        {
            if (Phrases.Fold(word) is var hash and not 0)
            {
                joined = TextReading.Join(joined, hash);
                words++;
            }
        }
        return joined;
    }
}
