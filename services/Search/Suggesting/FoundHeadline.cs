using System.Collections.Immutable;

namespace Khabar.Services.Search.Suggesting;

/// <summary>A headline that continues what was typed, by the newest article that has it.</summary>
/// <param name="Key">What it has in common with other spellings of it.</param>
/// <param name="Begins">True if it begins with what was typed; false if it only has the words.</param>
/// <param name="Published">Milliseconds since 1970 UTC, or <see cref="Paging.HitKey.NoDate"/>.</param>
/// <param name="Id">The article's id.</param>
/// <param name="Text">Gives the headline as printed; from the index only when asked, since every segment finds as many as are wanted in all.</param>
internal sealed record FoundHeadline(string Key, bool Begins, long Published, string Id, Func<string> Text)
{
    /// <summary>
    /// Merges what segments or shards found, each its own best: the best of each list of <paramref name="limit"/> are among the best of all, so that
    /// the number of shards changes nothing.
    /// </summary>
    public static ImmutableArray<FoundHeadline> Merge(IEnumerable<FoundHeadline> found, int limit) =>
    [
        .. found.OrderByDescending(headline => headline.Begins).ThenByDescending(headline => headline.Published).ThenBy(headline => headline.Id, StringComparer.Ordinal)
            .DistinctBy(headline => headline.Key).Take(limit),
    ];
}
