using System.Numerics;

namespace Khabar.Extraction.Features;

/// <summary>A few names, of people or of the outlet, to be looked for in blocks.</summary>
internal sealed class NameSet
{
    const int MaxNames = 8;
    const int MaxWords = 64;

    readonly Dictionary<ulong, ulong> bits = []; // a word's bits, one for each place it has in a name
    readonly List<ulong> names = []; // the bits of a name's words

    /// <summary>Takes the first names.</summary>
    public NameSet(IEnumerable<string> texts)
    {
        var next = 0;
        foreach (var words in texts.Take(MaxNames).Select(TextReading.HashesIn).Where(words => words.Count > 0))
        {
            if (next + words.Count > MaxWords)
                break;
            var name = 0UL;
            foreach (var word in words)
            {
                var bit = 1UL << next++;
                bits[word] = bits.GetValueOrDefault(word) | bit;
                name |= bit;
            }
            names.Add(name);
        }
    }

    /// <summary>The greatest share of a name's words that a text has, 0 to 1; -1 if no name is known.</summary>
    public float In(ReadOnlySpan<ulong> words)
    {
        if (names.Count == 0)
            return -1;
        var found = 0UL;
        foreach (var word in words)
            if (bits.TryGetValue(word, out var bit))
                found |= bit;
        var share = 0f;
        foreach (var name in names)
            share = Math.Max(share, (float)BitOperations.PopCount(found & name) / BitOperations.PopCount(name));
        return share;
    }
}
