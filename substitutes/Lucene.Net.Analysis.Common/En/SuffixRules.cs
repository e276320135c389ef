namespace Lucene.Net.Analysis.En;

/// <summary>
/// Suffixes and what they are rewritten to, in the order in which they are tried, filed by the letter that stands
/// <paramref name="fromEnd"/> letters from their end, so that few are tried on a word.
/// </summary>
internal sealed class SuffixRules(int fromEnd, (string Suffix, string Replacement)[] rules)
{
    readonly (string Suffix, string Replacement)[][] byLetter =
        [.. Enumerable.Range('a', 26).Select(letter => rules.Where(r => r.Suffix[^fromEnd] == letter).ToArray())];

    /// <summary>The rules that <paramref name="word"/> may fit.</summary>
    public ReadOnlySpan<(string Suffix, string Replacement)> For(ReadOnlySpan<char> word) =>
        word.Length > fromEnd && word[^fromEnd] is >= 'a' and <= 'z' and var letter ? byLetter[letter - 'a'] : [];
}
