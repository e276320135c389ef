namespace Khabar.Services.Search.Terms;

/// <summary>
/// The least number of insertions, deletions, substitutions and swaps of neighbours that turn one word into another, given up past a bound:
/// optimal string alignment (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
/// Counts UTF-16 code units. Not thread-safe.
/// </summary>
internal sealed class EditDistance
{
    readonly string word;
    readonly int most;
    int[] row;
    int[] above;
    int[] twoAbove;

    /// <param name="word">The word to measure from.</param>
    /// <param name="most">The largest distance of interest.</param>
    public EditDistance(string word, int most)
    {
        (this.word, this.most) = (word, most);
        row = new int[word.Length + 1];
        above = new int[word.Length + 1];
        twoAbove = new int[word.Length + 1];
    }

    /// <summary>Returns the distance to another word; null if it is past the bound.</summary>
    public int? To(ReadOnlySpan<char> other)
    {
        if (Math.Abs(other.Length - word.Length) > most)
            return null;
        for (int j = 0; j <= word.Length; j++)
            row[j] = j;
        for (int i = 1; i <= other.Length; i++)
        {
            (twoAbove, above, row) = (above, row, twoAbove);
            if (FillRow(other, i) > most)
                return null;
        }
        return row[word.Length] <= most ? row[word.Length] : null;
    }

    int FillRow(ReadOnlySpan<char> other, int i)
    {
        int least = row[0] = i;
        for (int j = 1; j <= word.Length; j++)
        {
            int substitution = above[j - 1] + (other[i - 1] == word[j - 1] ? 0 : 1);
            int distance = Math.Min(substitution, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && other[i - 1] == word[j - 2] && other[i - 2] == word[j - 1])
                distance = Math.Min(distance, twoAbove[j - 2] + 1);
            row[j] = distance;
            least = Math.Min(least, distance);
        }
        return least;
    }
}
