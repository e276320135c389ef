using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// Scores the documents of one segment for a <see cref="WordsQuery"/>. The words' postings are summed up a window of documents at a time, term after
/// term, so that the many terms of many words need no heap (as Lucene's BooleanScorer does for disjunctions).
/// </summary>
/// <remarks>
/// Evidence and positions cost more than the words themselves but have bounds. So <see cref="TryScore"/> reads them only as long as the document can
/// still reach the score it is asked for (after Turtle and Flood, "Query evaluation: strategies and optimizations", 1995). Not thread-safe.
/// </remarks>
internal sealed class WordsScorer : Scorer
{
    readonly WordsWeight weight;
    readonly List<TermPostings>[] postings;
    readonly IBits? acceptDocs;
    readonly PostingsWindow window;
    readonly EvidenceScorer evidence;
    readonly ProximityScorer proximity;
    readonly float boost;
    int doc = -1;
    float wordScore;
    float coordination;
    float score = float.NaN;

    public WordsScorer(WordsWeight weight, AtomicReader reader, List<TermPostings>[] postings, IBits? acceptDocs) : base(weight)
    {
        this.weight = weight;
        this.postings = postings;
        this.acceptDocs = acceptDocs;
        boost = weight.Boost;
        window = new PostingsWindow(postings, weight.Idf, weight.RequiredWeight);
        evidence = new EvidenceScorer(weight, reader);
        proximity = new ProximityScorer(weight, postings);
    }

    public override int DocID => doc;

    /// <summary>How many of the words the document has.</summary>
    public override int Freq => BitOperations.PopCount(window.WordsAt(doc));

    public override long GetCost() => postings.Sum(list => list.Sum(posting => posting.Cost));

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        while (true)
        {
            target = window.NextFrom(target);
            if (target == NO_MORE_DOCS || ((acceptDocs is null || acceptDocs.Get(target)) && HasEnough(target)))
            {
                score = float.NaN;
                return doc = target;
            }
            target++;
        }
    }

    public override float GetScore()
    {
        TryScore(float.NegativeInfinity, out float exact);
        return exact;
    }

    /// <summary>Scores the current document, unless it becomes clear that its score is below <paramref name="least"/>: then returns false.</summary>
    public bool TryScore(float least, out float exact)
    {
        exact = score;
        if (!float.IsNaN(score))
            return score >= least;
        ulong words = window.WordsAt(doc);
        float mostProximity = proximity.Most(words);
        if (boost * (wordScore + coordination * evidence.Most + mostProximity) < least)
            return false;
        float further = coordination * evidence.Score(doc);
        if (boost * (wordScore + further + mostProximity) < least)
            return false;
        exact = score = boost * (wordScore + further + proximity.Score(doc, words));
        return score >= least;
    }

    /// <summary>Says how the score of the current document came about.</summary>
    public Explanation Explain()
    {
        var explanation = new ComplexExplanation(true, GetScore(), boost == 1 ? "sum of:" : $"{boost} times the sum of:");
        for (ulong rest = window.WordsAt(doc); rest != 0; rest &= rest - 1)
        {
            int word = BitOperations.TrailingZeroCount(rest);
            float frequency = window.FrequencyAt(doc, word), idf = weight.Idf[word];
            explanation.AddDetail(new Explanation(
                coordination * weight.Asked.Model.Score(idf, frequency),
                $"“{weight.Asked.Words[word].Label}”: idf {idf} ({(double)weight.Statistics.Members[word] / WordStatistics.Unit} of {weight.Statistics.Documents} articles), "
                    + $"weighted frequency {frequency}, times {coordination} for the share of words found"));
        }
        float further = coordination * evidence.Score(doc);
        explanation.AddDetail(new Explanation(further, "forms as written and parts of words"));
        explanation.AddDetail(new Explanation(GetScore() / boost - wordScore - further, "words near each other"));
        return explanation;
    }

    bool HasEnough(int candidate)
    {
        float found = 0;
        wordScore = 0;
        for (ulong rest = window.WordsAt(candidate); rest != 0; rest &= rest - 1)
        {
            int word = BitOperations.TrailingZeroCount(rest);
            float idf = weight.Idf[word];
            found += idf;
            wordScore += weight.Asked.Model.Score(idf, window.FrequencyAt(candidate, word));
        }
        coordination = weight.Asked.Model.Coordinate(found / weight.AllWeight);
        wordScore *= coordination;
        return found > 0 && found >= weight.RequiredWeight;
    }
}
