namespace Lucene.Net.Search.TopK;

/// <summary>How sums of scores and sums of bounds are compared.</summary>
internal static class ScoreSum
{
    // Far above the rounding of a few double additions, far below the distance between floats.
    const double Slack = 1 + 1e-12;

    /// <summary>
    /// A bound from a sum of bounds. Scores are summed in doubles, in varying order, and rounded to floats at the end. Rounding keeps
    /// order, so a sum of bounds rounded likewise bounds the rounded sum of scores; the slack takes in that additions in another order may
    /// differ in their last bits.
    /// </summary>
    public static float Round(double sumOfBounds) => (float)(sumOfBounds * Slack);

    /// <summary>
    /// The sum below which <see cref="Round"/> gives less than <paramref name="minScore"/>: so that a loop compares sums without
    /// rounding each.
    /// </summary>
    public static double LeastFor(float minScore) =>
        // Halfway to the float below, rounding turns.
        (minScore + (double)MathF.BitDecrement(minScore)) / 2 / Slack;
}
