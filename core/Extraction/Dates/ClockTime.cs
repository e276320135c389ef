using static Khabar.Extraction.Dates.DateWords;

namespace Khabar.Extraction.Dates;

/// <summary>A time of day, and its offset from UTC if it is said.</summary>
internal readonly record struct ClockTime(TimeSpan OfDay, TimeSpan? Offset)
{
    /// <summary>Reads the first time of day in a date's pieces: 18:20, 6:20 pm, 6.20pm, 18:20:05 GMT+2, 6:20 مساء; null if there is none.</summary>
    public static ClockTime? Read(List<Piece> pieces)
    {
        for (var i = 0; i + 2 < pieces.Count; i++)
        {
            if (!pieces[i].IsNumber || pieces[i].Number > 24 || pieces[i + 1].Word is not (":" or ".") || pieces[i + 2] is not { Digits: 2, Number: < 60 })
                continue;
            // 03.03.2022 is a date.
            if (pieces[i + 1].Word == "." && (i + 3 >= pieces.Count || !IsHalf(pieces[i + 3].Word)))
                continue;
            var next = i + 3;
            var seconds = 0;
            if (next + 1 < pieces.Count && pieces[next].Word == ":" && pieces[next + 1] is { Digits: 2, Number: < 60 } second)
                (seconds, next) = (second.Number, next + 2);
            if (next + 1 < pieces.Count && pieces[next].Word == "." && pieces[next + 1].IsNumber)
                next += 2; // fractions of a second
            var (hour, after) = Hour(pieces, pieces[i].Number, next);
            if (hour >= 24)
                continue;
            return new ClockTime(new TimeSpan(hour, pieces[i + 2].Number, seconds), Zone(pieces, after));
        }
        return null;
    }

    static (int Hour, int Next) Hour(List<Piece> pieces, int hour, int next)
    {
        if (next >= pieces.Count || !IsHalf(pieces[next].Word))
            return (hour, next);
        var word = pieces[next].Word;
        var skip = word is "a" or "p" ? 4 : 1; // a . m .
        var isAfternoon = word is "pm" or "p" or "م" or "مساء" or "عصرا" or "ظهرا";
        return hour is < 1 or > 12 ? (hour, next + skip) : (hour % 12 + (isAfternoon ? 12 : 0), next + skip);
    }

    static bool IsHalf(string word) => word is "am" or "pm" or "a" or "p" or "ص" or "م" or "صباحا" or "مساء" or "عصرا" or "ظهرا" or "فجرا";

    /// <summary>The offset that follows a time: Z, GMT, UTC+3, +0300, EST, بتوقيت غرينتش.</summary>
    static TimeSpan? Zone(List<Piece> pieces, int at)
    {
        TimeSpan? named = null;
        for (; at < pieces.Count && named is null && pieces[at].Word is not ("+" or "-" or "−"); at++)
        {
            if (Zones.TryGetValue(pieces[at].Word, out var hours))
                named = TimeSpan.FromHours(hours);
            else if (pieces[at].Word is not ("(" or "بتوقيت" or "," or "،"))
                return null;
        }
        if (at + 1 >= pieces.Count || pieces[at].Word is not ("+" or "-" or "−") || !pieces[at + 1].IsNumber)
            return named;
        var number = pieces[at + 1];
        var minutes = number.Digits == 4
            ? number.Number / 100 * 60 + number.Number % 100
            : number.Number * 60 + (at + 3 < pieces.Count && pieces[at + 2].Word == ":" && pieces[at + 3].Digits == 2 ? pieces[at + 3].Number : 0);
        return number.Digits is 1 or 2 or 4 && minutes <= 14 * 60 ? TimeSpan.FromMinutes(pieces[at].Word == "+" ? minutes : -minutes) : named;
    }

    static readonly Dictionary<string, double> Zones = new()
    {
        ["z"] = 0, ["utc"] = 0, ["gmt"] = 0, ["غرينتش"] = 0, ["جرينتش"] = 0, ["غرينيتش"] = 0, ["bst"] = 1, ["cet"] = 1, ["cest"] = 2,
        ["eet"] = 2, ["eest"] = 3, ["msk"] = 3, ["est"] = -5, ["edt"] = -4, ["cst"] = -6, ["cdt"] = -5, ["mst"] = -7, ["mdt"] = -6,
        ["pst"] = -8, ["pdt"] = -7, ["مكه"] = 3, ["القاهره"] = 2,
    };
}
