namespace Khabar.Extraction.Wording;

/// <summary>
/// Cyrillic letters that look like Latin ones. Furniture mixes them into words so that blockers do not know its phrases; a word of both
/// alphabets is therefore read as it looks.
/// </summary>
/// <remarks>Source: confusables.txt of Unicode Technical Standard 39.</remarks>
internal static class Lookalikes
{
    /// <summary>True for letters of the Cyrillic block.</summary>
    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    /// <summary>The Latin letter that a lower-case Cyrillic one looks like, small or capital; the letter itself if there is none.</summary>
    public static char Latin(char c) => c switch
    {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'ԁ' => 'd',
        'е' => 'e',
        'һ' or 'н' => 'h',
        'і' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'ӏ' => 'l',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'ԛ' => 'q',
        'г' => 'r',
        'ѕ' => 's',
        'т' => 't',
        'ԝ' => 'w',
        'х' => 'x',
        'у' => 'y',
        _ => c,
    };
}
