using System.Collections.Frozen;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Dates;

/// <summary>Names of months (months.txt): English, Arabic in its Levantine, Egyptian and Maghrebi sets, Hijri, and some neighbours.</summary>
internal static class MonthNames
{
    static readonly FrozenDictionary<string, (int Month, bool Hijri)> Names = Load();

    /// <summary>The longest name of a month that begins at a piece: one word or two ("كانون الثاني", "ربيع الأول").</summary>
    public static bool TryFind(List<DateWords.Piece> pieces, int at, out int month, out bool hijri, out int length)
    {
        for (length = Math.Min(2, pieces.Count - at); length > 0; length--)
        {
            var name = length == 1 ? pieces[at].Word : $"{pieces[at].Word} {pieces[at + 1].Word}";
            if (Names.TryGetValue(name, out var found))
            {
                (month, hijri) = found;
                return true;
            }
        }
        (month, hijri) = (0, false);
        return false;
    }

    static FrozenDictionary<string, (int, bool)> Load()
    {
        var names = new Dictionary<string, (int, bool)>(StringComparer.Ordinal);
        var hijri = false;
        foreach (var line in DataFile.Lines("months.txt"))
        {
            if (line[0] == '[')
            {
                hijri = line == "[Hijri]";
                continue;
            }
            var colon = line.IndexOf(':');
            foreach (var name in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                names[DateWords.Fold(name)] = (int.Parse(line[..colon], System.Globalization.CultureInfo.InvariantCulture), hijri);
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
