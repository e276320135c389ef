using System.Numerics;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// The weighted frequencies of all words over a stretch of documents, filled by running through one posting list after the
/// other. Goes forward only. Not thread-safe.
/// </summary>
internal sealed class PostingsWindow
{
    const int MostCells = 16 * 1024;
    const int MostDocuments = 2048;
    const int Exhausted = DocIdSetIterator.NO_MORE_DOCS;

    readonly List<TermPostings>[] postings;
    readonly int words;
    readonly int size;
    readonly float[] frequencies;
    readonly ulong[] found;
    readonly ulong[] touched;
    int start;
    int end;

    /// <param name="postings">For each word, at most 64, the postings of its members.</param>
    public PostingsWindow(List<TermPostings>[] postings)
    {
        this.postings = postings;
        words = postings.Length;
        size = Math.Min(MostDocuments, 1 << BitOperations.Log2((uint)(MostCells / words)));
        frequencies = new float[size * words];
        found = new ulong[size];
        touched = new ulong[size / 64];
    }

    /// <summary>The words that a document inside the window has, a bit each.</summary>
    public ulong WordsAt(int doc) => found[doc - start];

    /// <summary>A word's weighted frequency in a document inside the window.</summary>
    public float FrequencyAt(int doc, int word) => frequencies[(doc - start) * words + word];

    /// <summary>Returns the first document at or after the target that has any word; moves the window there.</summary>
    public int NextFrom(int target)
    {
        while (true)
        {
            if (target >= end && !MoveTo(target))
                return Exhausted;
            int slot = NextTouched(Math.Max(0, target - start));
            if (slot < size)
                return start + slot;
            target = end;
        }
    }

    bool MoveTo(int target)
    {
        Clear();
        int first = Exhausted;
        foreach (var list in postings)
        {
            foreach (var posting in list)
            {
                posting.SkipTo(target);
                first = Math.Min(first, posting.Doc);
            }
        }
        start = first;
        end = first > Exhausted - size ? Exhausted : first + size;
        if (first == Exhausted)
            return false;
        for (int word = 0; word < words; word++)
        {
            foreach (var posting in postings[word])
                Fill(word, posting);
        }
        return true;
    }

    void Fill(int word, TermPostings posting)
    {
        for (int doc = posting.Doc; doc < end; doc = posting.Doc)
        {
            int slot = doc - start;
            frequencies[slot * words + word] += posting.WeightedFrequency;
            found[slot] |= 1UL << word;
            touched[slot >> 6] |= 1UL << (slot & 63);
            posting.Next();
        }
    }

    void Clear()
    {
        for (int slot = NextTouched(0); slot < size; slot = NextTouched(slot + 1))
        {
            frequencies.AsSpan(slot * words, words).Clear();
            found[slot] = 0;
        }
        touched.AsSpan().Clear();
    }

    int NextTouched(int slot)
    {
        if (slot >= size)
            return size;
        int word = slot >> 6;
        ulong bits = touched[word] & (ulong.MaxValue << (slot & 63));
        while (bits == 0 && ++word < touched.Length)
            bits = touched[word];
        return bits == 0 ? size : (word << 6) + BitOperations.TrailingZeroCount(bits);
    }
}
