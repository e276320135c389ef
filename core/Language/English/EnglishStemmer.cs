using System.Buffers;

namespace Khabar.Language.English;

/// <summary>English stems: irregular forms by a table, names whose endings look like suffixes as they are, all else by Porter. Thread-safe; allocates nothing.</summary>
internal static class EnglishStemmer
{
    static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Protected = WordList.Set("english/protected-words", word => word);
    static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BaseForms =
        WordList.FirstOfLine("english/irregular-words", word => word);

    /// <summary>
    /// Writes the stem of a normalised word to <paramref name="stem"/>, which must have room for one letter more than the word, and
    /// returns its length. Words that are not made of the letters a to z are kept as they are.
    /// </summary>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        if (BaseForms.TryGetValue(word, out string? baseForm))
            word = baseForm;
        word.CopyTo(stem);
        if (word.ContainsAnyExcept(Letters) || Protected.Contains(word))
            return word.Length;
        return PorterStemmer.Stem(stem[..word.Length]);
    }
}
