using System.Globalization;

namespace Lucene.Net.Search;

/// <summary>Pieces of a query's text form that all queries share.</summary>
internal static class QueryText
{
    /// <summary>"^2" for a boost of 2, nothing for a boost of 1.</summary>
    public static string Boost(float boost) => boost == 1.0f ? string.Empty : "^" + boost.ToString("0.0######", CultureInfo.InvariantCulture);

    /// <summary>A limit of a range; "*" for none.</summary>
    public static string Limit(object? limit) => limit is null ? "*" : FormattableString.Invariant($"{limit}");

    /// <summary>"title:" unless it goes without saying.</summary>
    public static string Field(string field, string? implied) => field == implied ? string.Empty : field + ":";
}
