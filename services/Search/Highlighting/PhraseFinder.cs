namespace Khabar.Services.Search.Highlighting;

/// <summary>Follows one phrase through the tokens of a text. Not thread-safe.</summary>
internal sealed class PhraseFinder(PhraseTerms phrase)
{
    /// <summary>Beginnings that are waited for at a time; older ones are given up.</summary>
    const int MostOpen = 64;

    readonly List<Beginning> open = [];

    /// <summary>The words of every full match, a match a word.</summary>
    public List<Match> Matches { get; } = [];

    /// <summary>Takes the next token; positions must not descend.</summary>
    public void Add(ReadOnlySpan<char> term, int position, int start, int end)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (position > open[i].Position + phrase.Offsets[open[i].Words.Count] + phrase.Slop)
                open.RemoveAt(i);
            else if (Continues(open[i], term, position))
                Extend(i, start, end);
        }
        if (!term.SequenceEqual(phrase.Terms[0]))
            return;
        if (open.Count == MostOpen)
            open.RemoveAt(0);
        open.Add(new Beginning(position, [new Match(start, end, phrase.Part)]));
        if (phrase.Terms.Length == 1)
            Complete(open.Count - 1);
    }

    bool Continues(Beginning beginning, ReadOnlySpan<char> term, int position)
    {
        int next = beginning.Words.Count;
        return position >= beginning.Position + phrase.Offsets[next] && term.SequenceEqual(phrase.Terms[next]);
    }

    void Extend(int i, int start, int end)
    {
        open[i].Words.Add(new Match(start, end, phrase.Part));
        if (open[i].Words.Count == phrase.Terms.Length)
            Complete(i);
    }

    void Complete(int i)
    {
        if (Matches.Count < MatchFinder.Most)
            Matches.AddRange(open[i].Words);
        open.RemoveAt(i);
    }

    sealed record Beginning(int Position, List<Match> Words);
}
