using System.Collections.Frozen;

namespace Khabar.Extraction.Wording;

/// <summary>The set phrases of page furniture, Arabic, English and some of the neighbours', by kind (phrases.txt).</summary>
/// <remarks>Phrases are compared word by word, folded: lower case, Arabic letters in their plain forms, marks and punctuation dropped.</remarks>
internal static class Phrases
{
    const int MaxWords = 8;

    static readonly FrozenDictionary<ulong, BlockKind> Known = Load();

    /// <summary>How a block's wording compares with the phrases.</summary>
    /// <param name="Whole">The kind of the phrase the block consists of, digits aside.</param>
    /// <param name="Beginning">The kind of the longest phrase it begins with.</param>
    /// <param name="Ending">The kind of the longest phrase it ends with.</param>
    /// <param name="Anywhere">The kind of the longest phrase anywhere in it.</param>
    /// <param name="Covered">Share of its words that belong to phrases, 0 to 1.</param>
    /// <param name="Longest">Words of the longest phrase in it.</param>
    /// <param name="Count">How many phrases of two words or more stand in it, not counting those within others.</param>
    public readonly record struct Match(BlockKind Whole, BlockKind Beginning, BlockKind Ending, BlockKind Anywhere, float Covered, int Longest, int Count);

    /// <summary>Compares a text given as folded words' hashes.</summary>
    public static Match Find(ReadOnlySpan<ulong> words)
    {
        if (words.IsEmpty)
            return default;
        BlockKind beginning = default, ending = default, anywhere = default;
        int longest = 0, covered = 0, coveredTo = 0, count = 0;
        var whole = BlockKind.Unspecified;
        for (var start = 0; start < words.Length; start++)
        {
            var hash = 0UL;
            for (var length = 1; length <= MaxWords && start + length <= words.Length; length++)
            {
                hash = Join(hash, words[start + length - 1]);
                if (!Known.TryGetValue(hash, out var kind))
                    break;
                if (kind == BlockKind.Unspecified)
                    continue; // the beginning of a longer one
                if (start == 0)
                    beginning = kind;
                if (start + length == words.Length && ending == default)
                    ending = kind;
                if (start == 0 && length == words.Length)
                    whole = kind;
                // One common word within a sentence ("share", "watch") says nothing.
                if (length > longest && (length > 1 || words.Length <= 3))
                    (longest, anywhere) = (length, kind);
                var from = Math.Max(coveredTo, start);
                if (length > 1 && start >= coveredTo)
                    count++;
                if (start + length > from && (length > 1 || words.Length <= 4))
                    (covered, coveredTo) = (covered + start + length - from, start + length);
            }
        }
        return new Match(whole, beginning, ending, anywhere, (float)covered / words.Length, longest, count);
    }

    /// <summary>Hash of a folded word; 0 for words without letters, which phrases leave out.</summary>
    public static ulong Fold(ReadOnlySpan<char> word)
    {
        bool isLatin = false, isCyrillic = false;
        foreach (var c in word)
        {
            isLatin |= char.IsAsciiLetter(c);
            isCyrillic |= Lookalikes.IsCyrillic(c);
        }
        var asItLooks = isLatin && isCyrillic;
        var hash = 14695981039346656037UL;
        var letters = 0;
        foreach (var c in word)
        {
            var folded = Letters.Fold(c);
            if (folded == '\0')
                continue;
            if (asItLooks)
                folded = Lookalikes.Latin(folded);
            letters += char.IsLetter(folded) ? 1 : 0;
            hash = (hash ^ folded) * 1099511628211UL;
        }
        return letters == 0 ? 0 : hash;
    }

    static ulong Join(ulong phrase, ulong word) => (phrase * 31 + word) * 0x9E3779B97F4A7C15;

    static FrozenDictionary<ulong, BlockKind> Load()
    {
        var known = new Dictionary<ulong, BlockKind>();
        var kind = BlockKind.Unspecified;
        foreach (var line in DataFile.Lines("phrases.txt"))
        {
            if (line[0] == '[')
                kind = Enum.Parse<BlockKind>(line.Trim('[', ']'));
            else
                foreach (var phrase in line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    Add(known, phrase, kind);
        }
        return known.ToFrozenDictionary();
    }

    /// <summary>Adds a phrase and its beginnings, which have no kind unless they are phrases themselves.</summary>
    static void Add(Dictionary<ulong, BlockKind> known, string phrase, BlockKind kind)
    {
        int position = 0, words = 0;
        ulong hash = 0;
        while (Words.Next(phrase, ref position, out var word))
        {
            if (Fold(word) is var folded && folded == 0)
                continue;
            if (words++ > 0)
                known.TryAdd(hash, BlockKind.Unspecified);
            hash = Join(hash, folded);
        }
        if (words is 0 or > MaxWords)
            throw new InvalidDataException($"phrases.txt: '{phrase}' has {words} words.");
        known[hash] = kind;
    }
}
