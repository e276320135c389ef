using Khabar.Services.Search.Paging;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Ranking;

/// <summary>How an article's age takes from its score: half of it in every half-life, as in radioactive decay.</summary>
/// <param name="HalfLife">Milliseconds, positive.</param>
/// <param name="AsOf">The moment from which age is counted, milliseconds since 1970 UTC: the same for all pages of an answer.</param>
internal sealed record Freshness(long HalfLife, long AsOf)
{
    /// <summary>
    /// Half-lives after which age no longer counts, and the age of an article without a date. So much keeps any two scores in the order of their
    /// dates, and no score from vanishing in a float.
    /// </summary>
    public const double Oldest = 100;

    /// <summary>The factor of a score, above 0 and at most 1. What is published later than the moment counts as published then.</summary>
    /// <param name="published">Milliseconds since 1970 UTC, or <see cref="HitKey.NoDate"/>.</param>
    public float Factor(long published)
    {
        double age = published == HitKey.NoDate ? Oldest : (double)(AsOf - published) / HalfLife;
        return (float)Math.Pow(2, -Math.Clamp(age, 0, Oldest));
    }

    /// <summary>Says how a score came about that was multiplied by the factor.</summary>
    public Explanation Explain(Explanation score, long published)
    {
        float factor = Factor(published);
        var explanation = new Explanation(score.Value * factor, "product of:");
        explanation.AddDetail(score);
        explanation.AddDetail(new Explanation(factor, published == HitKey.NoDate
            ? "freshness: the article has no date"
            : $"freshness: {TimeSpan.FromMilliseconds(Math.Max(0, AsOf - published)).TotalDays:0.##} days old, half-life {TimeSpan.FromMilliseconds(HalfLife).TotalDays:0.##} days"));
        return explanation;
    }
}
