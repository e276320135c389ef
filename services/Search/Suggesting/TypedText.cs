using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.Services.Search.QueryLanguage;

namespace Khabar.Services.Search.Suggesting;

/// <summary>What was typed so far, read as headlines are read for the index.</summary>
/// <param name="Key">All of it as the beginning of a headline's key; empty if there is no word in it.</param>
/// <param name="Finished">The exact terms of the finished words, none twice.</param>
/// <param name="Unfinished">The exact term that the last word begins; null if all are finished.</param>
internal sealed record TypedText(string Key, IReadOnlyList<string> Finished, string? Unfinished)
{
    /// <summary>Words that are looked for; those before the last so many are not.</summary>
    const int MostWords = 16;

    /// <summary>Reads what was typed. The last word is finished if anything that is no part of a word follows it.</summary>
    public static TypedText Read(string typed)
    {
        string text = QueryCharacters.Clean(typed);
        var words = ExactWords.Read(text);
        if (words.Count == 0)
            return new TypedText("", [], null);
        bool finished = !char.IsLetterOrDigit(text[^1]) && !char.IsSurrogate(text[^1]) && char.GetUnicodeCategory(text[^1]) != System.Globalization.UnicodeCategory.NonSpacingMark;
        var terms = words.TakeLast(MostWords).Select(word => TermMarks.Exact + word).ToList();
        string key = string.Join(' ', words) + (finished ? " " : "");
        return finished ? new TypedText(key, [.. terms.Distinct()], null) : new TypedText(key, [.. terms.SkipLast(1).Distinct()], terms[^1]);
    }
}
