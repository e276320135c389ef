using System.Reflection;

namespace Khabar.Language;

/// <summary>Word lists embedded into the assembly: words divided by blanks and line ends; # starts a comment.</summary>
internal static class WordList
{
    /// <summary>The lines of a list, each as its words; comments and empty lines are left out.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no word list '{name}'.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int comment = line.IndexOf('#');
            string[] words = (comment < 0 ? line : line[..comment]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
                yield return words;
        }
    }

    /// <summary>The words of a list, each as <paramref name="normalize"/> writes it, to be looked up by span.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string name, Func<string, string> normalize) =>
        Lines(name).SelectMany(words => words).Select(normalize).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every further word of a line mapped to the line's first; of words in several lines the first counts.</summary>
    public static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> FirstOfLine(string name, Func<string, string> normalize) =>
        Lines(name)
            .SelectMany(words => words.Skip(1), (words, word) => (From: normalize(word), To: normalize(words[0])))
            .DistinctBy(pair => pair.From)
            .ToDictionary(pair => pair.From, pair => pair.To)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
