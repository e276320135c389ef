namespace Khabar.Language.Names;

/// <summary>
/// A key that a name has in common with its spelling in the other script: its consonants by place and manner of sound, vowels left
/// out, as Arabic writes them. After Soundex (Russell 1918) and Metaphone (Philips 1990) for Latin letters, and the ALA-LC
/// romanization table for Arabic ones; classes are merged where Arabic spells foreign sounds in several ways (p and b, g and j, q and k).
/// Keys are upper-case ASCII: the first is A if the name begins with a vowel or ʿayn.
/// </summary>
internal static class SoundKey
{
    /// <summary>Longer keys are cut: what follows tells no more names apart.</summary>
    public const int MaxLength = 10;

    /// <summary>Shorter keys fit too many words to say anything.</summary>
    public const int MinLength = 3;

    /// <summary>
    /// Writes the key of a normalised word (lower case, no accents; or Arabic without its article) to <paramref name="key"/>, at least
    /// <see cref="MaxLength"/> long, and returns its length; 0 if the word has too little sound or other letters.
    /// </summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        if (word.IsEmpty)
            return 0;
        int length = word[0] is >= 'a' and <= 'z' ? LatinSounds.Write(word, key) : ArabicSounds.Write(word, key);
        return length < MinLength ? 0 : length;
    }
}
