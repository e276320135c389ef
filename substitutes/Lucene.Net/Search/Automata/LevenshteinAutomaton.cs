namespace Lucene.Net.Search.Automata;

/// <summary>
/// Accepts texts within a number of edits of a word: insertions, deletions and substitutions of a code point and, if wanted, transpositions of
/// two neighbours (each pair once, as in optimal string alignment).
/// </summary>
/// <remarks>
/// A state is a row of the table of edit distances (Wagner and Fischer, 1974), cut off above the limit. Made deterministic lazily it has the states of
/// Schulz and Mihov, "Fast string correction with Levenshtein automata", IJDAR 2002.
/// </remarks>
internal sealed class LevenshteinAutomaton : LazyAutomaton<EditWindow>
{
    readonly int[] word;
    readonly int maxEdits;
    readonly int exactPrefix;
    readonly bool transpositions;

    /// <param name="word">The word's code points.</param>
    /// <param name="maxEdits">The most edits, from 0 to 2.</param>
    /// <param name="exactPrefix">How many code points at the start must be the same.</param>
    /// <param name="transpositions">Whether two neighbours that change places count as one edit.</param>
    public LevenshteinAutomaton(int[] word, int maxEdits, int exactPrefix, bool transpositions)
        : base(word, Start(word.Length, maxEdits, exactPrefix))
    {
        this.word = word;
        this.maxEdits = maxEdits;
        this.exactPrefix = exactPrefix;
        this.transpositions = transpositions;
    }

    /// <summary>The edits between the word and an accepted text.</summary>
    public int Distance(ReadOnlySpan<int> text)
    {
        // The table itself: only for texts that are accepted, which are short.
        var (before, last, current) = (new int[word.Length + 1], new int[word.Length + 1], new int[word.Length + 1]);
        for (var i = 0; i <= word.Length; i++)
        {
            last[i] = i;
        }
        for (var j = 1; j <= text.Length; j++)
        {
            current[0] = j;
            for (var i = 1; i <= word.Length; i++)
            {
                var substitution = last[i - 1] + (word[i - 1] == text[j - 1] ? 0 : 1);
                current[i] = Math.Min(substitution, Math.Min(last[i], current[i - 1]) + 1);
                if (transpositions && i > 1 && j > 1 && word[i - 1] == text[j - 2] && word[i - 2] == text[j - 1])
                {
                    current[i] = Math.Min(current[i], before[i - 2] + 1);
                }
            }
            (before, last, current) = (last, current, before);
        }
        return last[word.Length];
    }

    protected override bool Accepts(EditWindow state) => state.Edits[word.Length] <= maxEdits;

    protected override bool TryStep(EditWindow state, int codePoint, out EditWindow next)
    {
        var edits = OutOfReach();
        var transposing = OutOfReach();
        for (var i = 0; i <= word.Length; i++)
        {
            if (state.Edits[i] <= maxEdits)
            {
                Read(i, state.Edits[i], codePoint, edits, transposing);
            }
            if (state.Transposing[i] <= maxEdits && word[i] == codePoint)
            {
                Reach(edits, i + 2, state.Transposing[i]);
            }
        }
        Delete(edits);
        next = new EditWindow(new EditRow(edits), new EditRow(transposing));
        return Array.Exists(edits, edit => edit <= maxEdits) || Array.Exists(transposing, edit => edit <= maxEdits);
    }

    static EditWindow Start(int length, int maxEdits, int exactPrefix)
    {
        var edits = new byte[length + 1];
        Array.Fill(edits, EditRow.OutOfReach);
        edits[0] = 0;
        var none = new byte[length + 1];
        Array.Fill(none, EditRow.OutOfReach);
        if (exactPrefix == 0)
        {
            for (var i = 1; i <= Math.Min(length, maxEdits); i++)
            {
                edits[i] = (byte)i;
            }
        }
        return new EditWindow(new EditRow(edits), new EditRow(none));
    }

    /// <summary>Reads one code point at a position of the word.</summary>
    void Read(int position, int edit, int codePoint, byte[] edits, byte[] transposing)
    {
        if (position < word.Length && word[position] == codePoint)
        {
            Reach(edits, position + 1, edit);
        }
        if (position < exactPrefix || edit == maxEdits)
        {
            return;
        }
        Reach(edits, position, edit + 1);
        if (position < word.Length)
        {
            Reach(edits, position + 1, edit + 1);
        }
        if (transpositions && position + 1 < word.Length && word[position + 1] == codePoint)
        {
            Reach(transposing, position, edit + 1);
        }
    }

    /// <summary>Lets code points of the word be left out.</summary>
    void Delete(byte[] edits)
    {
        for (var i = exactPrefix; i < word.Length; i++)
        {
            if (edits[i] < maxEdits)
            {
                Reach(edits, i + 1, edits[i] + 1);
            }
        }
    }

    byte[] OutOfReach()
    {
        var row = new byte[word.Length + 1];
        Array.Fill(row, EditRow.OutOfReach);
        return row;
    }

    static void Reach(byte[] row, int position, int edit) => row[position] = (byte)Math.Min(row[position], edit);
}
