using Lucene.Net.Index;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// What the forms as written and the parts of words add to a document that was found by words. Each piece of evidence is scored as a term of
/// its own, by the document frequency of its terms' union. Not thread-safe.
/// </summary>
internal sealed class EvidenceScorer(WordsWeight weight, AtomicReader reader)
{
    readonly RankingModel model = weight.Asked.Model;
    List<(float Idf, TermPostings[] Postings)>? pieces;
    int last = -1;
    float lastScore;

    /// <summary>A bound that <see cref="Score"/> does not exceed.</summary>
    public float Most { get; } = weight.EvidenceIdf.Sum(word => word.Sum());

    /// <summary>Scores a document. Documents must come in ascending order; the last one may be asked for again.</summary>
    public float Score(int doc)
    {
        if (doc == last)
            return lastScore;
        float score = 0;
        foreach (var (idf, postings) in pieces ??= Open())
        {
            float frequency = 0;
            foreach (var posting in postings)
            {
                posting.SkipTo(doc);
                if (posting.Doc == doc)
                    frequency += posting.WeightedFrequency;
            }
            score += model.Score(idf, frequency);
        }
        (last, lastScore) = (doc, score);
        return score;
    }

    /// <summary>Opens the lists once a document is scored: in many segments none comes that far.</summary>
    List<(float Idf, TermPostings[] Postings)> Open()
    {
        var opened = new List<(float, TermPostings[])>();
        for (int word = 0; word < weight.EvidenceIdf.Length; word++)
        {
            for (int piece = 0; piece < weight.EvidenceIdf[word].Length; piece++)
            {
                float idf = weight.EvidenceIdf[word][piece];
                var postings = idf > 0 ? TermPostings.Open(reader, weight, weight.Asked.Words[word].Evidence[piece].Terms.AsSpan()) : [];
                if (postings.Count > 0)
                    opened.Add((idf, [.. postings]));
            }
        }
        return opened;
    }
}
