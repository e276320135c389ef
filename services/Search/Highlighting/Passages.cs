using Khabar.Language.Analysis;

namespace Khabar.Services.Search.Highlighting;

/// <summary>
/// Chooses the passage of a text that shows best why it matched: the one with the most weight of different parts of the query, near each other rather than
/// apart, in whole sentences rather than torn ones, then with the most matches, then the first.
/// </summary>
internal static class Passages
{
    /// <summary>What is left of a passage's worth if its first or its last sentence is torn.</summary>
    const float TornBegin = 0.85f, TornEnd = 0.95f;

    /// <summary>What a match adds of its weight if its part of the query was matched in the passage before, and if another part stands right before it.</summary>
    const float Again = 0.05f, Beside = 0.2f;

    /// <summary>Code units between two matches that stand beside each other: a blank, perhaps a mark.</summary>
    const int Gap = 2;

    /// <summary>
    /// Returns the run of neighbouring stretches, at most <paramref name="longest"/> code units. Without a match it is the text's beginning.
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
            int torn = LastWithin(stretches, i, longest), whole = LastWhole(stretches, i, torn, longest / 3);
            foreach (int j in whole == torn ? [torn] : (ReadOnlySpan<int>)[whole, torn])
            {
                float score = Score(matches, match, stretches[j].End, terms)
                    * (stretches[i].BeginsSentence ? 1 : TornBegin) * (stretches[j].EndsSentence ? 1 : TornEnd);
                if (score > best)
                    (best, first, last) = (score, i, j);
            }
        }
        return (stretches[WithWhatCameBefore(stretches, first, last, longest)], stretches[last]);
    }

    static int LastWithin(List<Stretch> stretches, int first, int longest)
    {
        int last = first;
        while (last + 1 < stretches.Count && stretches[last + 1].End - stretches[first].Start <= longest)
            last++;
        return last;
    }

    /// <summary>The last stretch that ends a sentence and makes the passage at least <paramref name="shortest"/> code units; else the last one.</summary>
    static int LastWhole(List<Stretch> stretches, int first, int last, int shortest)
    {
        for (int i = last; i >= first && stretches[i].End - stretches[first].Start >= shortest; i--)
        {
            if (stretches[i].EndsSentence)
                return i;
        }
        return last;
    }

    /// <summary>What room is left is filled with whole sentences before.</summary>
    static int WithWhatCameBefore(List<Stretch> stretches, int first, int last, int longest)
    {
        for (int i = first - 1; i >= 0 && stretches[last].End - stretches[i].Start <= longest; i--)
        {
            if (stretches[i].BeginsSentence)
                first = i;
        }
        return first;
    }

    static float Score(List<Match> matches, int from, int end, MatchTerms terms)
    {
        float score = 0;
        ulong seen = 0;
        for (int i = from; i < matches.Count && matches[i].End <= end; i++)
        {
            ulong part = 1UL << (matches[i].Part & 63);
            float worth = (seen & part) == 0 ? 1 : Again;
            if (i > from && matches[i].Part != matches[i - 1].Part && matches[i].Start - matches[i - 1].End <= Gap)
                worth += (seen & part) == 0 ? Beside : Again;
            score += terms.WeightOf(matches[i].Part) * worth;
            seen |= part;
        }
        return score;
    }
}
