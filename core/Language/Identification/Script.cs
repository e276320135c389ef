namespace Khabar.Language.Identification;

/// <summary>The writing systems that identification tells apart.</summary>
internal enum Script : byte
{
    None, Latin, Arabic, Cyrillic, Hebrew, Greek, Armenian, Georgian, Devanagari, Bengali, Tamil, Thai, Hangul, Kana, Han, Ethiopic, Other,
}

/// <summary>Scripts of characters, by Unicode block: coarse, which is all that a running text asks for.</summary>
internal static class Scripts
{
    public const int Count = (int)Script.Other + 1;

    /// <summary>By code unit: every character of a text is asked for.</summary>
    static readonly Script[] ByCharacter = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Find((char)c))];

    /// <summary>The script of a letter; <see cref="Script.None"/> for everything that is not one.</summary>
    public static Script Of(char c) => ByCharacter[c];

    static Script Find(char c)
    {
        if (!char.IsLetter(c))
            return Script.None;
        return c switch
        {
            < '\u0250' or (>= '\u1E00' and < '\u1F00') or (>= '\uFF21' and <= '\uFF5A') => Script.Latin,
            >= '\u0370' and < '\u0400' or (>= '\u1F00' and < '\u2000') => Script.Greek,
            >= '\u0400' and < '\u0530' => Script.Cyrillic,
            >= '\u0530' and < '\u0590' => Script.Armenian,
            >= '\u0590' and < '\u0600' or (>= '\uFB1D' and < '\uFB50') => Script.Hebrew,
            >= '\u0600' and < '\u0700' or (>= '\u0750' and < '\u0780') or (>= '\u0870' and < '\u0900')
                or (>= '\uFB50' and < '\uFE00') or (>= '\uFE70' and < '\uFF00') => Script.Arabic,
            >= '\u0900' and < '\u0980' => Script.Devanagari,
            >= '\u0980' and < '\u0A00' => Script.Bengali,
            >= '\u0B80' and < '\u0C00' => Script.Tamil,
            >= '\u0E00' and < '\u0E80' => Script.Thai,
            >= '\u10A0' and < '\u1100' => Script.Georgian,
            >= '\u1200' and < '\u1380' => Script.Ethiopic,
            >= '\u1100' and < '\u1200' or (>= '\uAC00' and < '\uD7B0') => Script.Hangul,
            >= '\u3040' and < '\u3100' => Script.Kana,
            >= '\u3400' and < '\uA000' => Script.Han,
            _ => Script.Other,
        };
    }

    /// <summary>The tag of the one language that a script stands for here; null where profiles decide or nothing can be said.</summary>
    public static string? OnlyLanguage(Script script) => script switch
    {
        Script.Hebrew => "he",
        Script.Greek => "el",
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Devanagari => "hi",
        Script.Bengali => "bn",
        Script.Tamil => "ta",
        Script.Thai => "th",
        Script.Hangul => "ko",
        Script.Kana => "ja",
        Script.Han => "zh",
        Script.Ethiopic => "am",
        _ => null,
    };

    /// <summary>True if a run of one script may go on in the other: Japanese mixes kana and Chinese characters.</summary>
    public static bool MixInOneLanguage(Script a, Script b) =>
        a == b || (a is Script.Kana or Script.Han && b is Script.Kana or Script.Han);
}
