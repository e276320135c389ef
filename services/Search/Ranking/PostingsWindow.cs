using System.Numerics;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// The weighted frequencies of all groups over a stretch of documents, filled by running through one posting list after the
/// other. Goes forward only. Not thread-safe.
/// </summary>
internal sealed class PostingsWindow
{
    const int MostCells = 16 * 1024;
    const int MostDocuments = 2048;
    const int Exhausted = DocIdSetIterator.NO_MORE_DOCS;

    readonly List<TermPostings>[] postings;
    readonly int groups;
    readonly int size;
    readonly float[] frequencies;
    readonly ulong[] found;
    readonly ulong[] touched;
    int start;
    int end;

    /// <param name="postings">For each group, at most 64, the postings of its members.</param>
    public PostingsWindow(List<TermPostings>[] postings)
    {
        this.postings = postings;
        groups = postings.Length;
        size = Math.Min(MostDocuments, 1 << BitOperations.Log2((uint)(MostCells / groups)));
        frequencies = new float[size * groups];
        found = new ulong[size];
        touched = new ulong[size / 64];
    }

    /// <summary>The groups that a document inside the window has, a bit each.</summary>
    public ulong GroupsAt(int doc) => found[doc - start];

    /// <summary>A group's weighted frequency in a document inside the window.</summary>
    public float FrequencyAt(int doc, int group) => frequencies[(doc - start) * groups + group];

    /// <summary>Returns the first document at or after the target that has any group; moves the window there.</summary>
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
        for (int group = 0; group < groups; group++)
        {
            foreach (var posting in postings[group])
                Fill(group, posting);
        }
        return true;
    }

    void Fill(int group, TermPostings posting)
    {
        for (int doc = posting.Doc; doc < end; doc = posting.Doc)
        {
            int slot = doc - start;
            frequencies[slot * groups + group] += posting.WeightedFrequency;
            found[slot] |= 1UL << group;
            touched[slot >> 6] |= 1UL << (slot & 63);
            posting.Next();
        }
    }

    void Clear()
    {
        for (int slot = NextTouched(0); slot < size; slot = NextTouched(slot + 1))
        {
            frequencies.AsSpan(slot * groups, groups).Clear();
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
