using System.Globalization;
using Khabar.Services.Search.QueryLanguage;

namespace Khabar.Services.Search.Spelling;

/// <summary>A plain word of a query, which may be misspelled: nothing quoted, excluded, a field's name or value, a pattern or an operator.</summary>
/// <param name="Start">Where it starts in the clean query: UTF-16 code units.</param>
/// <param name="Text">The word as typed.</param>
internal readonly record struct TypedWord(int Start, string Text)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Text.Length;

    /// <summary>Words of a query that are looked at.</summary>
    const int Most = 12;

    /// <summary>Finds the words of a query that <see cref="QueryCharacters.Clean"/> has cleaned.</summary>
    public static List<TypedWord> Find(string query)
    {
        var words = new List<TypedWord>();
        bool isValue = false;
        for (int at = 0; at < query.Length && words.Count < Most;)
        {
            if (QueryCharacters.IsQuote(query[at]))
            {
                at = AfterQuote(query, at);
                isValue = false;
                continue;
            }
            int end = EndOfWord(query, at);
            if (end == at)
            {
                at++;
                isValue = false;
                continue;
            }
            char before = at == 0 ? ' ' : query[at - 1], after = end == query.Length ? ' ' : query[end];
            string word = query[at..end];
            if (!isValue && IsFree(before) && IsFree(after) && word.All(c => !char.IsDigit(c)))
                words.Add(new TypedWord(at, word));
            isValue = after == ':';
            at = isValue ? end + 1 : end;
        }
        return words;
    }

    static bool IsFree(char neighbour) => char.IsWhiteSpace(neighbour) || QueryCharacters.IsSeparator(neighbour) || neighbour is '(' or ')' or '+' or '.' or '|';

    static int EndOfWord(string query, int at)
    {
        while (at < query.Length && (char.IsLetterOrDigit(query[at]) || char.IsSurrogate(query[at]) || char.GetUnicodeCategory(query[at]) == UnicodeCategory.NonSpacingMark || query[at] == '\u0640'))
            at++;
        return at;
    }

    static int AfterQuote(string query, int open)
    {
        int close = open + 1;
        while (close < query.Length && !QueryCharacters.Closes(query[open], query[close]))
            close++;
        return close < query.Length ? close + 1 : open + 1;
    }
}
