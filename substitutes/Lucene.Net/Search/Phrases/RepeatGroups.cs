using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>
/// Which places of a phrase compete for the same occurrences, since they share a term: "to be or not to be" has two such groups.
/// </summary>
internal static class RepeatGroups
{
    /// <summary>The ordinals of places in each group of two or more that are linked by shared terms.</summary>
    public static int[][] Of(IReadOnlyList<Term[]> places)
    {
        var group = Enumerable.Range(0, places.Count).ToArray();
        var firstPlaceOf = new Dictionary<Term, int>();
        for (var place = 0; place < places.Count; place++)
        {
            foreach (var term in places[place])
            {
                if (!firstPlaceOf.TryAdd(term, place))
                {
                    var (merged, into) = (group[place], group[firstPlaceOf[term]]);
                    group = Array.ConvertAll(group, number => number == merged ? into : number);
                }
            }
        }
        return [.. group.Select((number, place) => (number, place))
            .GroupBy(pair => pair.number, pair => pair.place)
            .Where(members => members.Count() > 1)
            .Select(members => members.ToArray())];
    }
}
