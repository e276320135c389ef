using System.Numerics;

namespace Khabar.Extraction.Features;

/// <summary>A few names, of people or of the outlet, to be looked for in blocks.</summary>
internal sealed class NameSet
{
    const int MaxNames = 8;
    const int MaxWords = 64;

    readonly Dictionary<ulong, ulong> bits = [];
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

    /// <summary>The names' words with their bits, one for each place that a word has in a name.</summary>
    public IEnumerable<KeyValuePair<ulong, ulong>> Words => bits;

    /// <summary>The greatest share of a name's words whose bits are <paramref name="found"/>, 0 to 1; -1 if no name is known.</summary>
    public float Share(ulong found)
    {
        if (names.Count == 0)
            return -1;
        var share = 0f;
        foreach (var name in names)
            share = Math.Max(share, (float)BitOperations.PopCount(found & name) / BitOperations.PopCount(name));
        return share;
    }
}
