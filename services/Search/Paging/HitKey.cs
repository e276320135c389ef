namespace Khabar.Services.Search.Paging;

/// <summary>
/// A hit's place in the order of the answer: best score first, then newest (no date is oldest), then by id. A total order, since ids are unique, and
/// the same whatever shard a hit comes from. Sorted by time, all scores are 0.
/// </summary>
/// <param name="Score">The score.</param>
/// <param name="Published">Milliseconds since 1970 UTC; <see cref="NoDate"/> if not known.</param>
/// <param name="Id">The article's id, compared by its UTF-16 code units.</param>
internal readonly record struct HitKey(float Score, long Published, string Id) : IComparable<HitKey>
{
    /// <summary>What stands for no date: older than every date.</summary>
    public const long NoDate = long.MinValue;

    /// <summary>Negative if this hit comes before the other.</summary>
    public int CompareTo(HitKey other)
    {
        int order = other.Score.CompareTo(Score);
        if (order == 0)
            order = other.Published.CompareTo(Published);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
