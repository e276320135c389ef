using System.Globalization;
using Khabar.Gateway.Problems;
using Khabar.V1;

namespace Khabar.Gateway.Articles;

/// <summary>Log positions as REST writes them: <c>SHARD:OFFSET</c>, opaque to callers.</summary>
static class Positions
{
    public static string Format(Position position) => string.Create(CultureInfo.InvariantCulture, $"{position.Shard}:{position.Offset}");

    /// <exception cref="ProblemException">It is no position; names <paramref name="field"/>.</exception>
    public static Position Parse(string field, string value)
    {
        var colon = value.IndexOf(':');
        if (colon > 0
            && uint.TryParse(value.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var shard)
            && ulong.TryParse(value.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return new() { Shard = shard, Offset = offset };
        throw ProblemException.Invalid(field, $"must be the position of an earlier answer, such as 3:1207; it is '{value}'");
    }
}
