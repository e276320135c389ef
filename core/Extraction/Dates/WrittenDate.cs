using static Khabar.Extraction.Dates.DateWords;

namespace Khabar.Extraction.Dates;

/// <summary>Dates with the month in words: 3 March 2022, March 3rd, 2022, الخميس 3 آذار/مارس 2022, 30 رجب 1443 هـ.</summary>
internal static class WrittenDate
{
    const int Reach = 4;

    /// <summary>Reads the first such date of a folded text; null if there is none.</summary>
    public static PublicationTime? Read(string folded)
    {
        var pieces = Cut(folded);
        PublicationTime? hijriDate = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!MonthNames.TryFind(pieces, i, out var month, out var hijri, out var length))
                continue;
            // "آذار/مارس": the same month twice.
            var end = i + length;
            if (end + 1 < pieces.Count && pieces[end].Word is "/" or "(" && MonthNames.TryFind(pieces, end + 1, out var again, out _, out var second) && again == month)
                end += 1 + second;
            if (DayAndYear(pieces, i, end) is not var (day, year))
                continue;
            var clock = ClockTime.Read(pieces);
            if (!hijri && DateParser.Make(year, month, day, clock) is { } date)
                return date;
            if (hijri)
                hijriDate ??= HijriDate.Make(year, month, day, clock);
        }
        // Where both calendars are given the Gregorian date is exact; Hijri days begin at sunset.
        return hijriDate;
    }

    /// <summary>The day stands before the month or right after it; the year follows, or stands before ("2022 March 3").</summary>
    static (int Day, int Year)? DayAndYear(List<Piece> pieces, int start, int end)
    {
        var before = Last(pieces, start);
        int day = -1, year = -1;
        if (before is { Digits: 1 or 2 })
            day = before.Value.Number;
        else if (before is { Digits: 4 })
            year = before.Value.Number;
        var reach = Math.Min(pieces.Count, end + Reach);
        for (var i = end; i < reach; i++)
        {
            var piece = pieces[i];
            if (!piece.IsNumber)
                continue;
            var isClock = i + 1 < pieces.Count && pieces[i + 1].Word == ":";
            if (piece.Digits == 4 && year < 0)
            {
                year = piece.Number;
                break;
            }
            if (piece.Digits <= 2 && day < 0 && !isClock)
                (day, reach) = (piece.Number, Math.Min(pieces.Count, i + 1 + Reach));
        }
        return day > 0 && year > 0 ? (day, year) : null;
    }

    /// <summary>The last number before a month, with nothing but "of", "من", ordinal endings and marks between.</summary>
    static Piece? Last(List<Piece> pieces, int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 3); i--)
        {
            if (pieces[i].IsNumber)
                return pieces[i];
            if (pieces[i].Word is not ("of" or "من" or "st" or "nd" or "rd" or "th" or "-" or "." or "," or "/" or "de" or "،" or "شهر"))
                return null;
        }
        return null;
    }
}
