using System.Globalization;
using static Khabar.Extraction.Dates.DateWords;

namespace Khabar.Extraction.Dates;

/// <summary>Dates in figures: ISO 8601, 20220303, epoch times, and 3/3/2022 or 03.03.2022 with the day first unless it cannot be.</summary>
internal static class IsoDate
{
    /// <summary>Reads the first such date of a folded text; null if there is none.</summary>
    public static PublicationTime? Read(string folded)
    {
        var pieces = Cut(folded);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!pieces[i].IsNumber)
                continue;
            if (pieces.Count == 1 && Epoch(folded.Trim()) is { } epoch)
                return epoch;
            if (pieces[i].Digits == 8 && DateParser.Make(pieces[i].Number / 10000, pieces[i].Number / 100 % 100, pieces[i].Number % 100, null) is { } compact)
                return compact;
            if (i + 4 >= pieces.Count || pieces[i + 1].Word is not ("-" or "/" or ".") || pieces[i + 3].Word != pieces[i + 1].Word
                || !pieces[i + 2].IsNumber || !pieces[i + 4].IsNumber)
                continue;
            if (Read(pieces, i) is { } date)
                return date;
        }
        return null;
    }

    static PublicationTime? Read(List<Piece> pieces, int i)
    {
        var (first, second, third) = (pieces[i], pieces[i + 2], pieces[i + 4]);
        // The T of ISO 8601 stands between date and time as a word of its own.
        var rest = pieces[(i + 5)..];
        var clock = ClockTime.Read(rest) ?? ClockTime.Read(pieces[..i]);
        if (first.Digits == 4)
            return first.Number < 1700
                ? HijriDate.Make(first.Number, second.Number, third.Number, clock)
                : DateParser.Make(first.Number, second.Number, third.Number, clock);
        if (third.Digits != 4)
            return null;
        if (third.Number < 1700)
            return HijriDate.Make(third.Number, second.Number, first.Number, clock);
        return DateParser.Make(third.Number, second.Number, first.Number, clock) ?? DateParser.Make(third.Number, first.Number, second.Number, clock);
    }

    static PublicationTime? Epoch(string digits)
    {
        if (digits.Length is not (10 or 13) || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var instant = digits.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return instant.Year is >= 1990 and <= 2100 ? new PublicationTime(instant.UtcDateTime, TimeSpan.Zero, false) : null;
    }
}
