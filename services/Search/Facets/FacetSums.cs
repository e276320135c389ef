using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Facets;

/// <summary>Adds up what several processes counted.</summary>
internal static class FacetSums
{
    /// <summary>Values of a facet that an answer has.</summary>
    const int MostValues = 100;

    /// <summary>Returns the facets, the most frequent values of each: months in time order, others by count and then by value.</summary>
    public static IEnumerable<Facet> Of(IEnumerable<FacetTotals> parts) => parts.GroupBy(part => part.Field).Select(field => Sum(field.Key, field));

    static Facet Sum(FacetField field, IEnumerable<FacetTotals> parts)
    {
        var sums = new Dictionary<string, long>();
        foreach (var (value, count) in parts.SelectMany(part => part.Values.Zip(part.Counts)))
            sums[value] = sums.GetValueOrDefault(value) + count;
        var most = sums.Where(value => value.Key.Length > 0)
            .OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(MostValues);
        if (field == FacetField.Month)
            most = most.OrderBy(value => value.Key, StringComparer.Ordinal);
        return new Facet { Field = field, Values = { most.Select(value => new FacetValue { Value = value.Key, Count = value.Value }) } };
    }
}
