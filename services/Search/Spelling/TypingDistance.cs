namespace Khabar.Services.Search.Spelling;

/// <summary>
/// How unlikely it is that one word was meant and another typed: insertions, deletions, substitutions and swaps of neighbours, slips that fingers and
/// ears often make at little more than half the price of others (a noisy channel in the sense of Kernighan, Church and Gale, "A spelling correction program
/// based on a noisy channel model", 1990).
/// </summary>
internal static class TypingDistance
{
    /// <summary>What an edit costs that is often made.</summary>
    public const float Slip = 0.6f;

    /// <summary>A wrong first letter is rare.</summary>
    const float First = 0.5f;

    /// <summary>Letters side by side on English and Arabic keyboards.</summary>
    static readonly string[] Keyboards = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"];

    /// <summary>Letters that sound or look alike.</summary>
    static readonly string[] Alike =
        ["aeiouy", "ck", "cs", "sz", "fv", "gj", "bp", "dt", "mn", "kq", "تط", "سصث", "دضذ", "ذزظ", "ضظ", "حهخ", "جحخ", "قكغ", "عغا", "بتث", "بن", "رز", "شس", "يى", "هة", "فق"];

    static readonly HashSet<(char, char)> Neighbours = [.. Keyboards.SelectMany(row => row.Zip(row.Skip(1))), .. Alike.SelectMany(group => group.SelectMany(_ => group, (a, b) => (a, b)))];

    /// <summary>The distance of two normalised words, 0 or more.</summary>
    public static float Between(string typed, string meant)
    {
        var rows = new float[3][];
        for (int i = 0; i < 3; i++)
            rows[i] = new float[meant.Length + 1];
        for (int j = 1; j <= meant.Length; j++)
            rows[0][j] = rows[0][j - 1] + Extra(meant, j - 1);
        for (int i = 1; i <= typed.Length; i++)
        {
            var (row, above, twoAbove) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            row[0] = above[0] + Extra(typed, i - 1);
            for (int j = 1; j <= meant.Length; j++)
            {
                row[j] = Math.Min(above[j - 1] + Instead(typed[i - 1], meant[j - 1]), Math.Min(above[j] + Extra(typed, i - 1), row[j - 1] + Extra(meant, j - 1)));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + Slip);
            }
        }
        return rows[typed.Length % 3][meant.Length] + (typed[0] == meant[0] ? 0 : First);
    }

    static float Instead(char typed, char meant) => typed == meant ? 0 : Neighbours.Contains((typed, meant)) || Neighbours.Contains((meant, typed)) ? Slip : 1;

    /// <summary>A letter too many, or left out; one that repeats its neighbour is a slip.</summary>
    static float Extra(string word, int at) => (at > 0 && word[at] == word[at - 1]) || (at + 1 < word.Length && word[at] == word[at + 1]) ? Slip : 1;
}
