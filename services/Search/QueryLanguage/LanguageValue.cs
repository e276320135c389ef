using System.Collections.Frozen;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>A language as a query writes it: its BCP 47 tag, or its name in English or Arabic.</summary>
internal static class LanguageValue
{
    static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["arabic"] = "ar", ["عربي"] = "ar", ["عربية"] = "ar", ["العربية"] = "ar", ["عربى"] = "ar",
        ["english"] = "en", ["إنجليزي"] = "en", ["إنجليزية"] = "en", ["الإنجليزية"] = "en", ["انجليزي"] = "en", ["انجليزية"] = "en", ["الانجليزية"] = "en",
        ["french"] = "fr", ["فرنسي"] = "fr", ["الفرنسية"] = "fr",
        ["persian"] = "fa", ["farsi"] = "fa", ["فارسي"] = "fa", ["الفارسية"] = "fa",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the primary language tag, lower case; false if the text is neither a name nor of a tag's form.</summary>
    public static bool TryRead(string text, out string tag)
    {
        if (Names.TryGetValue(text, out tag!))
            return true;
        tag = text.Split('-', 2)[0].ToLowerInvariant();
        return tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower);
    }
}
