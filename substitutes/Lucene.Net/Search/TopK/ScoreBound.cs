namespace Lucene.Net.Search.TopK;

/// <summary>Upper bounds of the scores that one clause gives in a segment. Not thread-safe.</summary>
internal abstract class ScoreBound
{
    /// <summary>Moves to <paramref name="doc"/>; documents never decrease.</summary>
    /// <returns>The last document up to which the bound stays tight.</returns>
    public abstract int Move(int doc);

    /// <summary>No document from the one moved to last up to <paramref name="end"/> scores more. Never negative.</summary>
    public abstract float MaxScoreUpTo(int end);
}

/// <summary>The bounds of a term, from the impacts of its blocks.</summary>
internal sealed class TermBound(BoundedTerm term) : ScoreBound
{
    public override int Move(int doc)
    {
        term.MoveBounds(doc);
        return term.BlockEnd;
    }

    public override float MaxScoreUpTo(int end) => term.MaxScoreUpTo(end);
}

/// <summary>One bound for the whole segment.</summary>
internal sealed class FixedBound(float score) : ScoreBound
{
    public static readonly FixedBound Zero = new(0);

    public override int Move(int doc) => DocIdSetIterator.NO_MORE_DOCS;

    public override float MaxScoreUpTo(int end) => Math.Max(0, score);
}

/// <summary>The bound of clauses whose scores are combined.</summary>
internal sealed class CombinedBound(ScoreBound[] parts, ScoreCombination combination) : ScoreBound
{
    public override int Move(int doc)
    {
        var end = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var part in parts)
        {
            end = Math.Min(end, part.Move(doc));
        }
        return end;
    }

    public override float MaxScoreUpTo(int end)
    {
        var (max, sum) = (0.0, 0.0);
        foreach (var part in parts)
        {
            var bound = part.MaxScoreUpTo(end);
            max = Math.Max(max, bound);
            sum += bound;
        }
        return combination.Upper(max, sum);
    }
}
