namespace Lucene.Net.Search.TopK;

/// <summary>
/// The best hits of clauses of any kind, required, optional and prohibited, whose scores are combined in any way that only rises with them: by
/// MaxScore on bounds, as <see cref="BlockMaxDisjunction"/>, but a document at a time.
/// </summary>
/// <remarks>
/// <para>
/// In a window, optional clauses are ordered by bound. The lowest ones that together cannot make a hit are not essential. Where nothing is
/// required, documents that hold only such clauses are never visited; and of n clauses of which k must match, k - 1 need not be visited either, since
/// every hit has one of the rest. Where something is required, that alone leads.
/// </para>
/// <para>What does not lead is looked up, highest bound first, only while the score so far and the bounds of the rest may still be enough.</para>
/// </remarks>
internal sealed class ClausesTopK : TopKScorer
{
    /// <summary>With more optional clauses, keeping them in a heap and scoring every match is faster.</summary>
    public const int MostOptional = 16;

    readonly ScoreCombination combination;
    readonly BoundedClause[] required, optional;
    readonly DocIdSetIterator? lead, prohibited;
    readonly int minimum;

    // Of the optional clauses in their present order: the bound of each over the window, and the sum of it and all lower ones.
    readonly float[] bounds;
    readonly double[] boundSums;

    // The document considered: scores by the clauses' order, their maximum and sum, and how many optional clauses match.
    readonly float[] scores;
    double max, sum;
    int matching;

    // The first essential clause.
    int essential;

    /// <param name="combination">What becomes of the clauses' scores.</param>
    /// <param name="required">Clauses that must match.</param>
    /// <param name="optional">Clauses that may.</param>
    /// <param name="minimum">How many of these must; at least 1 if nothing is required.</param>
    /// <param name="prohibited">Documents that do not match; null for none.</param>
    public ClausesTopK(ScoreCombination combination, BoundedClause[] required, BoundedClause[] optional, int minimum, DocIdSetIterator? prohibited)
    {
        (this.combination, this.required, this.optional, this.minimum, this.prohibited) = (combination, required, optional, minimum, prohibited);
        lead = required.Length == 0 ? null : new ConjunctionIterator(required.Select(clause => clause.Scorer));
        bounds = new float[optional.Length];
        boundSums = new double[optional.Length];
        scores = new float[required.Length + optional.Length];
    }

    public override void Score(TopHits hits)
    {
        if (lead is null)
        {
            LedByOptional(hits);
        }
        else
        {
            LedByRequired(lead, hits);
        }
    }

    void LedByRequired(DocIdSetIterator lead, TopHits hits)
    {
        var end = -1;
        var doc = lead.NextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (doc > end)
            {
                end = BoundWindow(doc, out var useless, hits.MinCompetitiveScore);
                if (useless)
                {
                    if (end == DocIdSetIterator.NO_MORE_DOCS)
                    {
                        return;
                    }
                    doc = lead.Advance(end + 1);
                    continue;
                }
            }
            Begin();
            foreach (var clause in required)
            {
                Take(clause);
            }
            matching = 0;
            Complete(doc, optional.Length, hits);
            doc = lead.NextDoc();
        }
    }

    void LedByOptional(TopHits hits)
    {
        for (var start = 0; ;)
        {
            var end = BoundWindow(start, out _, hits.MinCompetitiveScore);
            for (var doc = FirstEssential(start); doc <= end && doc != DocIdSetIterator.NO_MORE_DOCS; doc = FirstEssential(doc + 1))
            {
                Begin();
                for (var i = essential; i < optional.Length; i++)
                {
                    if (optional[i].Scorer.DocID == doc)
                    {
                        Take(optional[i]);
                    }
                }
                var known = hits.MinCompetitiveScore;
                Complete(doc, essential, hits);
                if (hits.MinCompetitiveScore > known)
                {
                    Part(hits.MinCompetitiveScore);
                }
            }
            if (end == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }
            start = end + 1;
        }
    }

    /// <summary>Finds the stretch from <paramref name="start"/> on over which bounds are tight, and bounds, orders and parts the clauses for it.</summary>
    /// <returns>The last document of the window.</returns>
    int BoundWindow(int start, out bool useless, float minScore)
    {
        var (ofLeading, ofAll) = (DocIdSetIterator.NO_MORE_DOCS, DocIdSetIterator.NO_MORE_DOCS);
        foreach (var clause in required)
        {
            ofLeading = Math.Min(ofLeading, clause.Bound.Move(start));
        }
        for (var i = 0; i < optional.Length; i++)
        {
            var end = optional[i].Bound.Move(start);
            ofAll = Math.Min(ofAll, end);
            // The clauses that were essential before decide the length: the others' blocks may be short, and their bounds matter less.
            if (lead is null && i >= essential)
            {
                ofLeading = Math.Min(ofLeading, end);
            }
        }
        var windowEnd = ofLeading == DocIdSetIterator.NO_MORE_DOCS ? ofAll : ofLeading;
        Order(windowEnd);
        Part(minScore);
        var (highest, all) = optional.Length == 0 ? (0.0, 0.0) : (bounds[^1], boundSums[^1]);
        foreach (var clause in required)
        {
            var bound = clause.Bound.MaxScoreUpTo(windowEnd);
            highest = Math.Max(highest, bound);
            all += bound;
        }
        useless = combination.Upper(highest, all) < minScore;
        return windowEnd;
    }

    /// <summary>Orders the optional clauses by their bounds, lowest first, and adds these up.</summary>
    void Order(int end)
    {
        for (var i = 0; i < optional.Length; i++)
        {
            var (clause, bound) = (optional[i], optional[i].Bound.MaxScoreUpTo(end));
            var slot = i;
            for (; slot > 0 && bounds[slot - 1] > bound; slot--)
            {
                (bounds[slot], optional[slot]) = (bounds[slot - 1], optional[slot - 1]);
            }
            (bounds[slot], optional[slot]) = (bound, clause);
        }
        var total = 0.0;
        for (var i = 0; i < optional.Length; i++)
        {
            boundSums[i] = total += bounds[i];
        }
    }

    /// <summary>Finds the first essential clause.</summary>
    void Part(float minScore)
    {
        essential = Math.Max(0, minimum - 1);
        while (essential < optional.Length && combination.Upper(bounds[essential], boundSums[essential]) < minScore)
        {
            essential++;
        }
    }

    int FirstEssential(int target)
    {
        var first = DocIdSetIterator.NO_MORE_DOCS;
        for (var i = essential; i < optional.Length; i++)
        {
            var scorer = optional[i].Scorer;
            first = Math.Min(first, scorer.DocID < target ? scorer.Advance(target) : scorer.DocID);
        }
        return first;
    }

    void Begin()
    {
        scores.AsSpan().Fill(float.NaN);
        (max, sum, matching) = (0, 0, 0);
    }

    void Take(BoundedClause clause)
    {
        var score = clause.Scorer.GetScore();
        scores[clause.Order] = score;
        max = Math.Max(max, score);
        sum += score;
        matching++;
    }

    /// <summary>Looks up the clauses before index <paramref name="first"/>, as long as the document may still be a hit, and offers it.</summary>
    void Complete(int doc, int first, TopHits hits)
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (matching + i + 1 < minimum || combination.Upper(Math.Max(max, bounds[i]), sum + boundSums[i]) < hits.MinCompetitiveScore)
            {
                return;
            }
            var scorer = optional[i].Scorer;
            if ((scorer.DocID < doc ? scorer.Advance(doc) : scorer.DocID) == doc)
            {
                Take(optional[i]);
            }
        }
        if (matching >= minimum && !IsProhibited(doc))
        {
            hits.Offer(doc, combination.Exact(scores));
        }
    }

    bool IsProhibited(int doc) =>
        prohibited is not null && (prohibited.DocID < doc ? prohibited.Advance(doc) : prohibited.DocID) == doc;
}
