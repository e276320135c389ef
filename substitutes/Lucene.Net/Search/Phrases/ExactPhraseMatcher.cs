using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Counts the starts that all places of a phrase agree on.</summary>
internal sealed class ExactPhraseMatcher(DocsAndPositionsEnum[] postings, int[] offsets) : PhraseMatcher
{
    readonly PhrasePlace[] places = [.. postings.Select((posting, i) => new PhrasePlace(posting, offsets[i], i))];

    public override float Frequency()
    {
        foreach (var place in places)
        {
            place.Reset();
        }
        var count = 0;
        while (Agree())
        {
            count++;
            if (!places[0].Next())
            {
                break;
            }
        }
        return count;
    }

    /// <summary>Moves places forward until all have the same start; false if one runs out.</summary>
    bool Agree()
    {
        for (var i = 1; i < places.Length; i++)
        {
            while (places[i].Start < places[0].Start)
            {
                if (!places[i].Next())
                {
                    return false;
                }
            }
            if (places[i].Start > places[0].Start)
            {
                do
                {
                    if (!places[0].Next())
                    {
                        return false;
                    }
                }
                while (places[0].Start < places[i].Start);
                i = 0;
            }
        }
        return true;
    }
}
