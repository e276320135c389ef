namespace Khabar.Services.Search.Terms;

/// <summary>
/// The least number of insertions, deletions, substitutions and swaps of neighbours that turn one word into another, given up past a bound:
/// optimal string alignment (Damerau, "A technique for computer detection and correction of spelling errors", 1964). Of words in their order those that
/// begin alike are measured together. Counts UTF-16 code units. Not thread-safe.
/// </summary>
internal sealed class EditDistance
{
    readonly string word;
    readonly int most;

    /// <summary>A row a letter of the other word; none is needed past the length at which all are too far.</summary>
    readonly int[][] rows;

    /// <summary>Letters of the last word whose rows are known.</summary>
    int known;

    /// <param name="word">The word to measure from.</param>
    /// <param name="most">The largest distance of interest.</param>
    public EditDistance(string word, int most)
    {
        (this.word, this.most) = (word, most);
        rows = new int[word.Length + most + 2][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new int[word.Length + 1];
        for (int j = 0; j <= word.Length; j++)
            rows[0][j] = j;
    }

    /// <summary>Returns the distance to another word; null if it is past the bound.</summary>
    public int? To(ReadOnlySpan<char> other) => To(other, 0, out _);

    /// <summary>Returns the distance to another word; null if it is past the bound.</summary>
    /// <param name="other">The word.</param>
    /// <param name="shared">Code units at its beginning that it has in common with the word measured before.</param>
    /// <param name="dead">If not 0: every word that begins with so many code units of this one is past the bound.</param>
    public int? To(ReadOnlySpan<char> other, int shared, out int dead)
    {
        dead = 0;
        known = Math.Min(known, shared);
        while (known < other.Length)
        {
            if (FillRow(other, ++known) > most)
            {
                dead = known--;
                return null;
            }
        }
        int distance = rows[other.Length][word.Length];
        return distance <= most ? distance : null;
    }

    /// <summary>Fills the row of a letter and returns its least distance. A row past the bound has none within it behind it: a swap costs no less than a substitution.</summary>
    int FillRow(ReadOnlySpan<char> other, int i)
    {
        var (row, above) = (rows[i], rows[i - 1]);
        int least = row[0] = i;
        for (int j = 1; j <= word.Length; j++)
        {
            int substitution = above[j - 1] + (other[i - 1] == word[j - 1] ? 0 : 1);
            int distance = Math.Min(substitution, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && other[i - 1] == word[j - 2] && other[i - 2] == word[j - 1])
                distance = Math.Min(distance, rows[i - 2][j - 2] + 1);
            row[j] = distance;
            least = Math.Min(least, distance);
        }
        return least;
    }
}
