namespace Khabar.Extraction.Wording;

/// <summary>Folds letters for comparison.</summary>
internal static class Letters
{
    /// <summary>Lower case; alef, hamza carriers, ya and ta marbuta in their plain forms; '\0' for Arabic marks, tatweel and joiners.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c,
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2066' and <= '\u2069') => '\0',
        _ => char.ToLowerInvariant(c),
    };
}
