namespace Khabar.Services.Search.Highlighting;

/// <summary>Chooses the passage of a text that shows best why it matched.</summary>
internal static class Passages
{
    /// <summary>
    /// Returns the run of neighbouring stretches, at most <paramref name="longest"/> code units, that shows the most weight of different parts
    /// of the query, then the most matches, then stands first. Without a match it is the text's beginning.
    /// </summary>
    public static (Stretch First, Stretch Last) Best(List<Stretch> stretches, List<Match> matches, MatchTerms terms, int longest)
    {
        int first = 0, last = 0;
        float best = -1;
        int match = 0;
        for (int i = 0; i < stretches.Count; i++)
        {
            while (match < matches.Count && matches[match].Start < stretches[i].Start)
                match++;
            if (best >= 0 && (match == matches.Count || matches[match].Start >= stretches[i].End))
                continue;
            int j = LastWithin(stretches, i, longest);
            float score = Score(matches, match, stretches[j].End, terms);
            if (score > best)
                (best, first, last) = (score, i, j);
        }
        return (stretches[first], stretches[last]);
    }

    static int LastWithin(List<Stretch> stretches, int first, int longest)
    {
        int last = first;
        while (last + 1 < stretches.Count && stretches[last + 1].End - stretches[first].Start <= longest)
            last++;
        return last;
    }

    static float Score(List<Match> matches, int from, int end, MatchTerms terms)
    {
        const float again = 0.05f;
        float score = 0;
        ulong seen = 0;
        for (int i = from; i < matches.Count && matches[i].End <= end; i++)
        {
            ulong part = 1UL << (matches[i].Part & 63);
            score += terms.WeightOf(matches[i].Part) * ((seen & part) == 0 ? 1 : again);
            seen |= part;
        }
        return score;
    }
}
