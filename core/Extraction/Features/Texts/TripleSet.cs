using System.Runtime.InteropServices;

namespace Khabar.Extraction.Features;

/// <summary>The runs of three words of texts that the metadata gives, to see which blocks of the page say the same.</summary>
internal sealed class TripleSet
{
    readonly HashSet<ulong> triples = [];
    readonly bool[] begins; // by the number of a word of the page

    /// <summary>Takes the triples of some texts.</summary>
    public TripleSet(TextReading page, IEnumerable<string> texts)
    {
        begins = new bool[page.DistinctWords];
        foreach (var text in texts)
        {
            var words = CollectionsMarshal.AsSpan(TextReading.HashesIn(text));
            for (var i = 0; i < words.Length; i++)
            {
                triples.Add(Triple(words, i));
                if (page.TryNumber(words[i], out var number))
                    begins[number] = true;
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => triples.Count;

    /// <summary>Share of a block's triples that are among them, 0 to 1.</summary>
    public float Cover(TextReading page, int block)
    {
        var words = page.HashesOf(block);
        if (words.IsEmpty || triples.Count == 0)
            return 0;
        var numbers = page.NumbersOf(block);
        int found = 0, all = Math.Max(1, words.Length - 2);
        for (var i = 0; i < all; i++)
            found += begins[numbers[i]] && triples.Contains(Triple(words, i)) ? 1 : 0;
        return (float)found / all;
    }

    /// <summary>Up to three words from <paramref name="start"/> on; fewer than three only at the end of a text.</summary>
    static ulong Triple(ReadOnlySpan<ulong> words, int start)
    {
        var hash = 0UL;
        for (var i = start; i < Math.Min(words.Length, start + 3); i++)
            hash = TextReading.Join(hash, words[i]);
        return hash;
    }
}
