using Khabar.Services.Search.Execution;

namespace Khabar.Services.Search.Suggesting;

/// <summary>
/// Keeps the best of the headlines of a segment, no headline twice: those that begin with what was typed first, then the newest, then by id. Not thread-safe.
/// </summary>
/// <param name="order">The segment's dates and ids.</param>
/// <param name="limit">How many to keep.</param>
internal sealed class BestHeadlines(SegmentKeys order, int limit)
{
    readonly List<Headline> best = [];

    /// <summary>A headline by one of its articles.</summary>
    /// <param name="Doc">The article's number.</param>
    /// <param name="Key">The place of the headline's key among the segment's keys.</param>
    /// <param name="Begins">True if it begins with what was typed.</param>
    /// <param name="Published">Milliseconds since 1970 UTC, or <see cref="Paging.HitKey.NoDate"/>.</param>
    /// <param name="Id">The article's id; null as long as nobody asked.</param>
    public readonly record struct Headline(int Doc, int Key, bool Begins, long Published, string? Id);

    /// <summary>What was kept, best first.</summary>
    public IReadOnlyList<Headline> Headlines => best;

    /// <summary>True if nothing that does not begin with what was typed can get in any more.</summary>
    public bool IsFullOfBeginnings => best.Count == limit && best[^1].Begins;

    /// <summary>True if an article would be kept that has the words and does not begin with them.</summary>
    public bool Wants(int doc, int key)
    {
        var candidate = new Headline(doc, key, false, order.PublishedOf(doc), null);
        return PlaceIsFree(ref candidate, out _);
    }

    /// <summary>Keeps an article if it is among the best so far. What is evicted has so many better ones before it that it cannot come back.</summary>
    public void Offer(int doc, int key, bool begins)
    {
        var candidate = new Headline(doc, key, begins, order.PublishedOf(doc), null);
        if (!PlaceIsFree(ref candidate, out int known))
            return;
        if (known >= 0)
            best.RemoveAt(known);
        else if (best.Count == limit)
            best.RemoveAt(limit - 1);
        int place = best.Count;
        while (place > 0 && Compare(ref candidate, best[place - 1]) < 0)
            place--;
        best.Insert(place, candidate with { Id = candidate.Id ?? order.IdOf(doc) });
    }

    /// <summary>True if a candidate comes before the last one that is kept, or before the one with its headline, whose place is told.</summary>
    bool PlaceIsFree(ref Headline candidate, out int known)
    {
        known = -1;
        if (best.Count == limit && Compare(ref candidate, best[^1]) >= 0)
            return false;
        int key = candidate.Key;
        known = best.FindIndex(other => other.Key == key);
        return known < 0 || Compare(ref candidate, best[known]) < 0;
    }

    /// <summary>Compares with one that is kept; the id is read only where nothing else decides.</summary>
    int Compare(ref Headline a, in Headline kept)
    {
        if (a.Begins != kept.Begins)
            return a.Begins ? -1 : 1;
        if (a.Published != kept.Published)
            return kept.Published.CompareTo(a.Published);
        if (a.Doc == kept.Doc)
            return 0;
        a = a with { Id = a.Id ?? order.IdOf(a.Doc) };
        return string.CompareOrdinal(a.Id, kept.Id);
    }
}
