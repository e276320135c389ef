namespace Lucene.Net.Search.TopK;

/// <summary>How the scores of a document's clauses become its own.</summary>
internal abstract class ScoreCombination
{
    /// <summary>The score of a document.</summary>
    /// <param name="scores">Those of the clauses, in their order; NaN for those that do not match.</param>
    public abstract float Exact(ReadOnlySpan<float> scores);

    /// <summary>A bound of <see cref="Exact"/>, given the highest score and the sum of all, or bounds of them.</summary>
    public abstract float Upper(double max, double sum);
}

/// <summary>The sum, times a factor for the number of clauses that match. The same arithmetic as <see cref="BooleanScorer"/>'s.</summary>
/// <param name="coords">The factor by number of matching clauses; null where it is always 1.</param>
internal sealed class SumOfScores(float[]? coords) : ScoreCombination
{
    readonly float highest = coords is null ? 1 : coords.Max();

    public override float Exact(ReadOnlySpan<float> scores)
    {
        var sum = 0.0;
        var matching = 0;
        foreach (var score in scores)
        {
            if (!float.IsNaN(score))
            {
                sum += score;
                matching++;
            }
        }
        return coords is null ? (float)sum : (float)sum * coords[matching];
    }

    public override float Upper(double max, double sum) => ScoreSum.Round(sum) * highest;
}

/// <summary>The highest and a share of the others. The same arithmetic as <see cref="DisjunctionMaxScorer"/>'s.</summary>
/// <param name="tieBreaker">From 0 to 1: so that a higher score of a clause never lowers the document's.</param>
internal sealed class HighestScore(float tieBreaker) : ScoreCombination
{
    public override float Exact(ReadOnlySpan<float> scores)
    {
        var (max, sum) = (float.NegativeInfinity, 0.0);
        foreach (var score in scores)
        {
            if (!float.IsNaN(score))
            {
                max = Math.Max(max, score);
                sum += score;
            }
        }
        return (float)(max + ((sum - max) * tieBreaker));
    }

    public override float Upper(double max, double sum) => ScoreSum.Round(max + ((sum - max) * tieBreaker));
}
