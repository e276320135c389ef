using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Util;

/// <summary>Reads word lists, a word a line, blanks around it taken away.</summary>
public static class WordlistLoader
{
    /// <summary>The words of <paramref name="reader"/>.</summary>
    public static CharArraySet GetWordSet(TextReader reader, LuceneVersion matchVersion) =>
        GetWordSet(reader, new CharArraySet(matchVersion, 16, ignoreCase: false));

    /// <summary>The words of <paramref name="reader"/>, but for lines that start with <paramref name="comment"/>.</summary>
    public static CharArraySet GetWordSet(TextReader reader, string comment, LuceneVersion matchVersion) =>
        GetWordSet(reader, comment, new CharArraySet(matchVersion, 16, ignoreCase: false));

    /// <summary>Adds the words of <paramref name="reader"/> to <paramref name="result"/> and returns it.</summary>
    public static CharArraySet GetWordSet(TextReader reader, CharArraySet result)
    {
        while (reader.ReadLine() is { } line) result.Add(line.Trim());
        return result;
    }

    /// <summary>
    /// Adds the words of <paramref name="reader"/>, but for lines that start with <paramref name="comment"/>, to
    /// <paramref name="result"/> and returns it.
    /// </summary>
    public static CharArraySet GetWordSet(TextReader reader, string comment, CharArraySet result)
    {
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith(comment, StringComparison.Ordinal))
                result.Add(line.Trim());
        return result;
    }
}
