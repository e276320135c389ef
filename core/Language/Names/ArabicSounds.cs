namespace Khabar.Language.Names;

/// <summary>Sounds of Arabic letters, by the ALA-LC romanization table with the merges that <see cref="SoundKey"/> names.</summary>
internal static class ArabicSounds
{
    public static int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        int length = 0;
        for (int i = 0; i < word.Length && length < SoundKey.MaxLength; i++)
        {
            if (IsWrittenTwice(word, i))
                continue;
            char sound = i == 0 ? First(word[0]) : Inner(word[i]);
            if (sound == '?')
                return 0;
            if (sound != ' ')
                key[length++] = sound;
        }
        return length;
    }

    /// <summary>A letter before its like, or the ta of تش, which writes the ch of Churchill.</summary>
    static bool IsWrittenTwice(ReadOnlySpan<char> word, int i) =>
        i + 1 < word.Length && (word[i] == word[i + 1] || (word[i] == 'ت' && word[i + 1] == 'ش'));

    static char First(char c) => c switch
    {
        'ا' or 'ع' or 'ء' => 'A',
        'و' => 'W',
        'ي' => 'Y',
        'ه' or 'ح' => 'H',
        _ => Consonant(c),
    };

    static char Inner(char c) => c is 'ا' or 'و' or 'ي' or 'ع' or 'ء' or 'ه' or 'ح' ? ' ' : Consonant(c);

    static char Consonant(char c) => c switch
    {
        'ب' => 'B',
        'ت' or 'ط' or 'ث' => 'T',
        'ج' or 'غ' => 'G',
        'خ' => 'X',
        'د' or 'ض' or 'ذ' => 'D',
        'ر' => 'R',
        'س' or 'ص' or 'ز' or 'ظ' => 'S',
        'ش' => 'C',
        'ف' => 'F',
        'ق' or 'ك' => 'K',
        'ل' => 'L',
        'م' => 'M',
        'ن' => 'N',
        _ => '?',
    };
}
