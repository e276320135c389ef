using System.Numerics;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// The weighted frequencies of all words over a stretch of documents, filled by running through one posting list after the
/// other. Goes forward only. Not thread-safe.
/// </summary>
/// <remarks>
/// Documents that cannot have enough of the words' weight are left out early: the words with the longest lists that are too light to be enough
/// together find no document by themselves, so that their lists are only asked for the documents that others found (as the non-essential
/// lists of Turtle and Flood, "Query evaluation: strategies and optimizations", 1995, but with a bound on membership rather than on score: no
/// match is missed).
/// </remarks>
internal sealed class PostingsWindow
{
    const int MostCells = 16 * 1024;
    const int MostDocuments = 2048;
    const int Exhausted = DocIdSetIterator.NO_MORE_DOCS;

    readonly List<TermPostings>[] postings;
    readonly float[] weights;
    readonly float required;
    readonly int[] finding;
    readonly int[] completing;
    readonly float[] stillToCome;
    readonly int size;
    readonly float[] frequencies;
    readonly ulong[] found;
    readonly WindowBits touched;
    readonly WindowBits candidates;
    int start;
    int end;

    /// <param name="postings">For each word, at most 64, the postings of its members.</param>
    /// <param name="weights">What each word counts.</param>
    /// <param name="required">The weight of words that a document must have; one that has less may or may not be found.</param>
    public PostingsWindow(List<TermPostings>[] postings, float[] weights, float required)
    {
        (this.postings, this.weights) = (postings, weights);
        // Sums of floats differ by the order in which they are added up.
        this.required = required * 0.999f;
        (finding, completing) = Part();
        stillToCome = StillToCome();
        size = Math.Min(MostDocuments, 1 << BitOperations.Log2((uint)(MostCells / postings.Length)));
        frequencies = new float[size * postings.Length];
        found = new ulong[size];
        (touched, candidates) = (new WindowBits(size), new WindowBits(size));
    }

    /// <summary>The words that a document inside the window has, a bit each.</summary>
    public ulong WordsAt(int doc) => found[doc - start];

    /// <summary>A word's weighted frequency in a document inside the window.</summary>
    public float FrequencyAt(int doc, int word) => frequencies[(doc - start) * postings.Length + word];

    /// <summary>Returns the first document at or after the target that may have enough of the words; moves the window there.</summary>
    public int NextFrom(int target)
    {
        while (true)
        {
            if (target >= end && !MoveTo(target))
                return Exhausted;
            int slot = candidates.NextFrom(Math.Max(0, target - start));
            if (slot < size)
                return start + slot;
            target = end;
        }
    }

    /// <summary>The words that find documents, and those that only complete them, rarest first.</summary>
    (int[] Finding, int[] Completing) Part()
    {
        int[] longestFirst = [.. Enumerable.Range(0, postings.Length).OrderByDescending(word => postings[word].Sum(posting => posting.Cost))];
        float light = 0;
        int count = longestFirst.TakeWhile(word => (light += weights[word]) < required).Count();
        return (longestFirst[count..], [.. longestFirst[..count].Reverse()]);
    }

    /// <summary>For each word that completes documents the weight of it and all that come after it.</summary>
    float[] StillToCome()
    {
        float[] sums = new float[completing.Length];
        float sum = 0;
        for (int i = completing.Length - 1; i >= 0; i--)
            sums[i] = sum += weights[completing[i]];
        return sums;
    }

    bool MoveTo(int target)
    {
        Clear();
        int first = Exhausted;
        foreach (int word in finding)
        {
            foreach (var posting in postings[word])
            {
                posting.SkipTo(target);
                first = Math.Min(first, posting.Doc);
            }
        }
        start = first;
        end = first > Exhausted - size ? Exhausted : first + size;
        if (first == Exhausted)
            return false;
        foreach (int word in finding)
        {
            foreach (var posting in postings[word])
                Fill(word, posting);
        }
        candidates.Set(touched);
        for (int i = 0; i < completing.Length; i++)
            Complete(completing[i], stillToCome[i]);
        return true;
    }

    void Fill(int word, TermPostings posting)
    {
        for (int doc = posting.Doc; doc < end; doc = posting.Doc)
        {
            int slot = doc - start;
            Count(slot, word, posting);
            touched.Add(slot);
            posting.Next();
        }
    }

    /// <summary>Adds a word to the documents that can still have enough, and drops the others.</summary>
    void Complete(int word, float most)
    {
        for (int slot = candidates.NextFrom(0); slot < size; slot = candidates.NextFrom(slot + 1))
        {
            if (WeightOf(found[slot]) + most < required)
            {
                candidates.Remove(slot);
                continue;
            }
            int doc = start + slot;
            foreach (var posting in postings[word])
            {
                posting.SkipTo(doc);
                if (posting.Doc == doc)
                    Count(slot, word, posting);
            }
        }
    }

    void Count(int slot, int word, TermPostings posting)
    {
        frequencies[slot * postings.Length + word] += posting.WeightedFrequency;
        found[slot] |= 1UL << word;
    }

    float WeightOf(ulong words)
    {
        float weight = 0;
        for (; words != 0; words &= words - 1)
            weight += weights[BitOperations.TrailingZeroCount(words)];
        return weight;
    }

    void Clear()
    {
        for (int slot = touched.NextFrom(0); slot < size; slot = touched.NextFrom(slot + 1))
        {
            frequencies.AsSpan(slot * postings.Length, postings.Length).Clear();
            found[slot] = 0;
        }
        touched.Clear();
    }
}
