using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Finds near occurrences of a phrase. An occurrence is a choice of one position a place; its distance is how far apart the starts are that
/// the places suggest. Every locally shortest one within the slop counts, the less the longer it is.
/// </summary>
/// <remarks>
/// The places are kept in a queue by suggested start. The hindmost one moves forward while it stays hindmost: then its last step gave the
/// shortest distance for where the others stand. Places that share a term must not stand on the same occurrence; where
/// two meet, the one that suggests the lower start moves on.
/// </remarks>
internal sealed class SloppyPhraseMatcher : PhraseMatcher
{
    readonly PhrasePlace[] places;
    readonly PhrasePlace[][] groups;
    readonly PhrasePlace[]?[] groupOf;
    readonly int slop;
    readonly Similarity.SimScorer scores;
    readonly PlaceQueue queue;
    int farthestStart;

    public SloppyPhraseMatcher(DocsAndPositionsEnum[] postings, int[] offsets, int[][] repeats, int slop, Similarity.SimScorer scores)
    {
        this.slop = slop;
        this.scores = scores;
        places = [.. postings.Select((posting, i) => new PhrasePlace(posting, offsets[i], i))];
        groups = Array.ConvertAll(repeats, group => Array.ConvertAll(group, ordinal => places[ordinal]));
        groupOf = new PhrasePlace[]?[places.Length];
        foreach (var group in groups)
        {
            foreach (var place in group)
            {
                groupOf[place.Ordinal] = group;
            }
        }
        queue = new PlaceQueue(places.Length);
    }

    public override float Frequency()
    {
        if (!PlaceAll())
        {
            return 0;
        }
        var freq = 0.0f;
        var hindmost = queue.Pop()!;
        var distance = farthestStart - hindmost.Start;
        var second = queue.Top.Start;
        while (Next(hindmost) && SeparateInQueue(hindmost))
        {
            if (hindmost.Start > second)
            {
                freq += Count(distance);
                queue.Add(hindmost);
                hindmost = queue.Pop()!;
                second = queue.Top.Start;
                distance = farthestStart - hindmost.Start;
            }
            else
            {
                distance = Math.Min(distance, farthestStart - hindmost.Start);
            }
        }
        return freq + Count(distance);
    }

    float Count(int distance) => distance <= slop ? scores.ComputeSlopFactor(distance) : 0;

    /// <summary>Puts every place on its first occurrence, those that share a term on different ones; false if there are too few.</summary>
    bool PlaceAll()
    {
        farthestStart = int.MinValue;
        foreach (var place in places)
        {
            place.Reset();
        }
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Length; i++)
            {
                while (Collision(group[i]) is { } other)
                {
                    var moved = Lesser(group[i], other);
                    if (!moved.Next())
                    {
                        return false;
                    }
                    // An earlier one that moved must be looked at again.
                    i = Math.Min(i, Array.IndexOf(group, moved));
                }
            }
        }
        queue.Clear();
        foreach (var place in places)
        {
            farthestStart = Math.Max(farthestStart, place.Start);
            queue.Add(place);
        }
        return true;
    }

    bool Next(PhrasePlace place)
    {
        var moved = place.Next();
        farthestStart = moved ? Math.Max(farthestStart, place.Start) : farthestStart;
        return moved;
    }

    /// <summary>Resolves meetings with a place that has moved; places in the queue that move on the way are put in order again.</summary>
    bool SeparateInQueue(PhrasePlace moved)
    {
        var requeue = false;
        for (var place = moved; Collision(place) is { } other;)
        {
            place = Lesser(place, other);
            if (!Next(place))
            {
                return false;
            }
            requeue |= !ReferenceEquals(place, moved);
        }
        if (requeue)
        {
            queue.Clear();
            foreach (var place in places.Where(place => !ReferenceEquals(place, moved)))
            {
                queue.Add(place);
            }
        }
        return true;
    }

    PhrasePlace? Collision(PhrasePlace place)
    {
        if (groupOf[place.Ordinal] is { } group)
        {
            foreach (var other in group)
            {
                if (!ReferenceEquals(other, place) && other.Position == place.Position)
                {
                    return other;
                }
            }
        }
        return null;
    }

    static PhrasePlace Lesser(PhrasePlace a, PhrasePlace b) =>
        a.Start < b.Start || (a.Start == b.Start && a.Offset < b.Offset) ? a : b;

    sealed class PlaceQueue(int size) : PriorityQueue<PhrasePlace>(size)
    {
        protected internal override bool LessThan(PhrasePlace a, PhrasePlace b) => a.Start != b.Start
            ? a.Start < b.Start
            : a.Offset != b.Offset ? a.Offset < b.Offset : a.Ordinal < b.Ordinal;
    }
}
