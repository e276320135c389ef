using System.Numerics;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// What words that are neighbours in the query add by standing near each other in a document: each occurrence counts the
/// inverse square of its distance to the nearest occurrence of the neighbour, and the sum saturates (after Büttcher, Clarke and Lushman,
/// "Term proximity scoring for ad-hoc retrieval on very large text collections", 2006). Not thread-safe.
/// </summary>
internal sealed class ProximityScorer
{
    /// <summary>Words further apart than this do not count.</summary>
    const int Reach = 12;

    /// <summary>Words of the query further apart than this are no neighbours.</summary>
    const int QueryReach = 3;

    const int MostOccurrences = 256;
    const float Saturation = 0.125f;

    readonly List<TermPostings>[] postings;
    readonly int fields;
    readonly float[] pairWeights;
    readonly ulong pairs;
    readonly int[][] occurrences;
    readonly int[] counts;

    public ProximityScorer(WordsWeight weight, List<TermPostings>[] postings)
    {
        this.postings = postings;
        fields = weight.Asked.Fields.Names.Length;
        var words = weight.Asked.Words;
        pairWeights = new float[words.Length];
        occurrences = new int[words.Length][];
        counts = new int[words.Length];
        for (int first = 0; first + 1 < words.Length; first++)
        {
            pairWeights[first] = weight.Asked.Model.Proximity * Math.Min(weight.Idf[first], weight.Idf[first + 1]);
            if (pairWeights[first] > 0 && Math.Abs(words[first + 1].Position - words[first].Position) <= QueryReach)
                pairs |= 1UL << first;
        }
    }

    /// <summary>A bound that <see cref="Score"/> does not exceed for a document with these words.</summary>
    public float Most(ulong words)
    {
        float most = 0;
        for (ulong found = PairsIn(words); found != 0; found &= found - 1)
            most += pairWeights[BitOperations.TrailingZeroCount(found)];
        return most;
    }

    /// <summary>Scores a document with these words. Documents must come in ascending order.</summary>
    public float Score(int doc, ulong words)
    {
        ulong found = PairsIn(words);
        if (found == 0)
            return 0;
        Span<float> nearness = stackalloc float[pairWeights.Length];
        nearness.Clear();
        for (int field = 0; field < fields; field++)
        {
            ReadOccurrences(doc, field, found | (found << 1));
            for (ulong rest = found; rest != 0; rest &= rest - 1)
            {
                int first = BitOperations.TrailingZeroCount(rest);
                nearness[first] += Nearness(OccurrencesOf(first), OccurrencesOf(first + 1));
            }
        }
        float score = 0;
        for (ulong rest = found; rest != 0; rest &= rest - 1)
        {
            int first = BitOperations.TrailingZeroCount(rest);
            score += pairWeights[first] * nearness[first] / (nearness[first] + Saturation);
        }
        return score;
    }

    ulong PairsIn(ulong words) => pairs & words & (words >> 1);

    ReadOnlySpan<int> OccurrencesOf(int word) => occurrences[word].AsSpan(0, counts[word]);

    void ReadOccurrences(int doc, int field, ulong words)
    {
        for (; words != 0; words &= words - 1)
        {
            int word = BitOperations.TrailingZeroCount(words);
            int[] buffer = occurrences[word] ??= new int[MostOccurrences];
            int count = 0, lists = 0;
            foreach (var posting in postings[word])
            {
                int read = posting.Field == field && posting.Counts ? posting.ReadPositions(doc, buffer.AsSpan(count)) : 0;
                count += read;
                lists += read > 0 ? 1 : 0;
            }
            if (lists > 1)
                buffer.AsSpan(0, count).Sort();
            counts[word] = count;
        }
    }

    /// <summary>The sum, over the rarer word's occurrences, of the inverse square distance to the nearest occurrence of the other.</summary>
    static float Nearness(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length > b.Length)
        {
            var longer = a;
            a = b;
            b = longer;
        }
        float sum = 0;
        int at = 0;
        foreach (int position in a)
        {
            while (at + 1 < b.Length && b[at + 1] <= position)
                at++;
            int distance = NearestDistance(position, b, at);
            if (distance <= Reach)
                sum += 1f / (distance * distance);
        }
        return sum;
    }

    static int NearestDistance(int position, ReadOnlySpan<int> others, int at)
    {
        if (others.Length == 0)
            return int.MaxValue;
        int nearest = Math.Abs(others[at] - position);
        if (at + 1 < others.Length)
            nearest = Math.Min(nearest, Math.Abs(others[at + 1] - position));
        return Math.Max(1, nearest);
    }
}
