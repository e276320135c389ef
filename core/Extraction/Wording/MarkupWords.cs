using System.Collections.Frozen;

namespace Khabar.Extraction.Wording;

/// <summary>Words of class names, identifiers and roles that tell what an element is for, in groups (markup-words.txt).</summary>
internal static class MarkupWords
{
    static readonly FrozenDictionary<string, uint> Groups = Load();
    static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Groups.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many groups there are: the bits 0 to <see cref="Count"/> - 1.</summary>
    public const int Count = 20;

    /// <summary>The bit of elements that are not shown.</summary>
    public const uint Hidden = 1u << 16;

    /// <summary>The bit of quotations.</summary>
    public const uint Quote = 1u << 17;

    /// <summary>The groups that words of <paramref name="value"/> belong to, a bit each. "articleBody" has two words, as has "article-body".</summary>
    public static uint GroupsIn(ReadOnlySpan<char> value)
    {
        uint groups = 0;
        Span<char> word = stackalloc char[32];
        var length = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : ' ';
            var isLetter = char.IsAsciiLetter(c);
            if (length > 0 && (!isLetter || char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(value[i - 1])))
            {
                if (Lookup.TryGetValue(word[..length], out var group))
                    groups |= group;
                length = 0;
            }
            if (isLetter && length < word.Length)
                word[length++] = char.ToLowerInvariant(c);
        }
        return groups;
    }

    static FrozenDictionary<string, uint> Load()
    {
        var groups = new Dictionary<string, uint>(StringComparer.Ordinal);
        var bit = 0;
        foreach (var line in DataFile.Lines("markup-words.txt"))
        {
            var colon = line.IndexOf(':');
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                groups[word] = groups.GetValueOrDefault(word) | 1u << bit;
            bit++;
        }
        if (bit != Count)
            throw new InvalidDataException($"markup-words.txt has {bit} groups, not {Count}.");
        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
