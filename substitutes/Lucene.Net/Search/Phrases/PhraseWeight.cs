using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Search.TopK;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// A phrase made ready for one searcher: places, each with one or several terms. It scores as one term whose idf is the sum over
/// all its terms, and whose frequency is how often the phrase occurs. Terms that occur nowhere do not count.
/// </summary>
internal sealed class PhraseWeight : Weight
{
    readonly Query query;
    readonly IReadOnlyList<Term[]> places;
    readonly int[] offsets;
    readonly int slop;
    readonly string fieldName;
    readonly Similarity similarity;
    readonly Similarity.SimWeight stats;
    readonly TermContext[][] states;

    public PhraseWeight(Query query, IndexSearcher searcher, IReadOnlyList<Term[]> places, IReadOnlyList<int> positions, int slop)
    {
        this.query = query;
        this.places = places;
        this.slop = slop;
        var first = positions.Min();
        offsets = [.. positions.Select(position => position - first)];
        fieldName = places[0][0].Field;
        similarity = searcher.Similarity;
        states = [.. places.Select(terms => Array.ConvertAll(terms, term => TermContext.Build(searcher.TopReaderContext, term)))];
        var termStatistics = places.Zip(states)
            .SelectMany(place => place.First.Zip(place.Second, (term, state) => searcher.TermStatistics(term, state)))
            .Where(statistics => statistics.DocFreq > 0);
        stats = similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(fieldName), [.. termStatistics]);
    }

    public override Query Query => query;

    public override float GetValueForNormalization() => stats.GetValueForNormalization();

    public override void Normalize(float norm, float topLevelBoost) => stats.Normalize(norm, topLevelBoost);

    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        var postings = new DocsAndPositionsEnum[places.Count];
        for (var i = 0; i < postings.Length; i++)
        {
            var ofTerms = new List<DocsAndPositionsEnum>();
            for (var j = 0; j < places[i].Length; j++)
            {
                if (Find(context, i, j) is { } found)
                {
                    ofTerms.Add(found.DocsAndPositions(acceptDocs, null, DocsAndPositionsFlags.NONE) ?? throw NoPositions());
                }
            }
            if (ofTerms.Count == 0)
            {
                return null;
            }
            postings[i] = ofTerms.Count == 1 ? ofTerms[0] : new UnionPositions(ofTerms);
        }
        var scores = similarity.GetSimScorer(stats, context);
        PhraseMatcher matcher = slop == 0
            ? new ExactPhraseMatcher(postings, offsets)
            : new SloppyPhraseMatcher(postings, offsets, RepeatGroups.Of(places), slop, scores);
        return new PhraseScorer(this, new ConjunctionIterator(postings), matcher, scores);
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        if (GetScorer(context, null) is not PhraseScorer scorer || scorer.Advance(doc) != doc)
        {
            return new ComplexExplanation(false, 0.0f, "no matching phrase");
        }
        var freq = new Explanation(scorer.PhraseFreq, FormattableString.Invariant($"phraseFreq={scorer.PhraseFreq}"));
        var score = similarity.GetSimScorer(stats, context).Explain(doc, freq);
        var result = new ComplexExplanation(true, score.Value, $"weight({query} in {doc}) [{similarity.GetType().Name}], result of:");
        result.AddDetail(score);
        return result;
    }

    /// <summary>An exact phrase of one term a place is pruned by block bounds.</summary>
    internal override TopKScorer? GetTopKScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        if (slop > 0 || places.Any(terms => terms.Length > 1))
        {
            return null;
        }
        if (!HasPositions(context))
        {
            // Where nothing has the field, nothing matches; otherwise the plain way says what is wrong.
            return null;
        }
        var scores = similarity.GetSimScorer(stats, context);
        var terms = new BoundedTerm[places.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            if (Find(context, i, 0) is not { } found)
            {
                return NothingTopK.Instance;
            }
            if (found.Blocks(null) is not { } blocks || BoundedTerm.Create(blocks, scores) is not { } term)
            {
                return null;
            }
            terms[i] = term;
        }
        return new PhraseTopK(terms, offsets, acceptDocs);
    }

    /// <summary>However often a phrase occurs, BM25 saturates at its weight.</summary>
    internal override ScoreBound? GetScoreBound(AtomicReaderContext context) =>
        similarity.GetSimScorer(stats, context) is BM25Similarity.BM25Scorer { Weight: >= 0 } scores ? new FixedBound(scores.Weight) : null;

    bool HasPositions(AtomicReaderContext context) => context.AtomicReader.GetTerms(fieldName) is { HasPositions: true };

    TermsEnum? Find(AtomicReaderContext context, int place, int term)
    {
        if (states[place][term].Get(context.Ord) is not { } state || context.AtomicReader.GetTerms(fieldName) is not { } terms)
        {
            return null;
        }
        var found = terms.GetEnumerator();
        found.SeekExact(places[place][term].Bytes, state);
        return found;
    }

    InvalidOperationException NoPositions() =>
        new($"Field '{fieldName}' was indexed without positions; cannot search for the phrase {query}.");
}
