namespace Khabar.Language.Tests.Evaluation;

/// <summary>An inverted index in memory with BM25 as in Lucene (k1 1.2, b 0.75), to judge an analysis without a search engine.</summary>
sealed class MemoryIndex
{
    const float K1 = 1.2f;
    const float B = 0.75f;

    readonly Dictionary<string, List<(int Document, int Frequency)>> _postings = [];
    readonly List<int> _lengths = [];

    public int Terms => _postings.Count;

    public long Postings => _postings.Values.Sum(list => (long)list.Count);

    /// <summary>Adds the next document; <paramref name="length"/> is its number of positions.</summary>
    public void Add(IEnumerable<string> terms, int length)
    {
        foreach (var term in terms.CountBy(term => term))
        {
            if (!_postings.TryGetValue(term.Key, out var list))
                _postings.Add(term.Key, list = []);
            list.Add((_lengths.Count, term.Value));
        }
        _lengths.Add(length);
    }

    /// <summary>The best documents for weighted groups of alternatives, each scored as one term.</summary>
    public int[] Search(IEnumerable<(float Weight, IReadOnlyList<(string Term, float Weight)> Terms)> groups, int count)
    {
        float average = Math.Max(1, (float)_lengths.Average());
        var scores = new Dictionary<int, float>();
        foreach (var (weight, terms) in groups)
        {
            var frequencies = new Dictionary<int, float>();
            foreach (var (term, termWeight) in terms)
            {
                foreach (var (document, frequency) in _postings.GetValueOrDefault(term, []))
                    frequencies[document] = frequencies.GetValueOrDefault(document) + termWeight * frequency;
            }
            float idf = MathF.Log(1 + (_lengths.Count - frequencies.Count + 0.5f) / (frequencies.Count + 0.5f));
            foreach (var (document, frequency) in frequencies)
            {
                float norm = K1 * (1 - B + B * _lengths[document] / average);
                scores[document] = scores.GetValueOrDefault(document) + weight * idf * frequency / (frequency + norm);
            }
        }
        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Take(count).Select(score => score.Key)];
    }
}
