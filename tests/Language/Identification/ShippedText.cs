using System.Text.RegularExpressions;

namespace Khabar.Language.Tests.Identification;

/// <summary>
/// Sentences that come with a Debian machine: the translations of its programs (gettext's catalogues) and of its browser (the packages chromium and
/// chromium-l10n). Nobody chose them for this, and nothing was learned from them.
/// </summary>
static partial class ShippedText
{
    /// <summary>Sentences of fewer words are often a name and a verb.</summary>
    const int FewestWords = 5;

    const int MostWords = 60;

    /// <summary>With more letters of another script in it than a fifth, a sentence is mixed.</summary>
    const double OwnLetters = 0.8;

    static readonly string[] Languages = ["ar", "en", "fa", "ur", "fr", "de", "he"];

    static readonly Lazy<ILookup<string, string>> Sentences = new(Read);

    /// <summary>The sentences in a language, each once; none that stands in another language's files too, since it is not translated there.</summary>
    public static IReadOnlyList<string> In(string language) => [.. Sentences.Value[language]];

    static ILookup<string, string> Read() => Languages
        .SelectMany(language => Messages(language).SelectMany(Cut).Distinct().Select(sentence => (Language: language, Sentence: sentence)))
        .GroupBy(found => found.Sentence)
        .Where(found => found.Count() == 1)
        .SelectMany(found => found)
        .Where(found => IsSentence(found.Sentence, found.Language))
        .ToLookup(found => found.Language, found => found.Sentence);

    static IEnumerable<string> Messages(string language)
    {
        // What programs say untranslated is English.
        var catalogues = MessageCatalogue.Of(language is "en" ? "de" : language).Concat(language is "en" ? MessageCatalogue.Of("fr") : []);
        string browser = language is "en" ? "en-US" : language;
        return catalogues.Select(message => language is "en" ? message.Original : message.Translation).Concat(BrowserStrings.Of(browser));
    }

    static IEnumerable<string> Cut(string message) => Breaks().Split(Placeholders().Replace(message, " ")).Select(part => Blanks().Replace(part, " ").Trim());

    static bool IsSentence(string text, string language)
    {
        var words = Words().Matches(text);
        int letters = text.Count(char.IsLetter), latin = text.Count(c => char.IsLetter(c) && c < 0x250);
        int own = language is "ar" or "fa" or "ur" or "he" ? letters - latin : latin;
        return words.Count is >= FewestWords and <= MostWords && Whole().IsMatch(text) && !Code().IsMatch(text) && own >= OwnLetters * letters;
    }

    [GeneratedRegex(@"%[-+ #0-9.*$']*(?:l|ll|z|h|j)?[a-zA-Z]|%\(\w+\)[sd]|\{[^{}]*\}|<[^>]+>|\$\w+|&\w+;|https?://\S+")]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"(?<=[.!?؟۔])\s+|\n+")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\p{L}+(?:['’]\p{L}+)*")]
    private static partial Regex Words();

    /// <summary>From a capital, or a letter that has no case, to a full stop.</summary>
    [GeneratedRegex(@"^[\p{Lu}\p{Lo}].*[.!?؟۔]$")]
    private static partial Regex Whole();

    /// <summary>Commands, keywords and listings.</summary>
    [GeneratedRegex(@"[=\\|\[\]{}<>/_]|--|\b\p{Lu}{3,}\b|\.\.\.")]
    private static partial Regex Code();
}
