using System.Globalization;

namespace Khabar.Extraction.Dates;

/// <summary>
/// Reads dates as news pages write them: ISO 8601 and RFC 1123, English and Arabic month names (Levantine, Egyptian, Maghrebi), Hijri
/// dates, Arabic-Indic digits, and dates relative to a given time ("2 hours ago", "منذ ساعتين").
/// </summary>
internal static class DateParser
{
    const int MaxLength = 200;

    /// <summary>Reads the first date in <paramref name="text"/>.</summary>
    /// <param name="text">A date, perhaps with words around it ("Updated: 3 March 2022, 18:20 GMT").</param>
    /// <param name="now">What relative dates count from; null: they are not read.</param>
    /// <returns>The time, or null if there is no date of the years 1990 to 2100 in the text.</returns>
    public static PublicationTime? Parse(string text, DateTimeOffset? now)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        var folded = DateWords.Fold(text);
        return IsoDate.Read(folded) ?? WrittenDate.Read(folded) ?? RelativeDate.Read(folded, now);
    }

    /// <summary>A time from its parts; null if there is no such date or the year is beyond what news pages have.</summary>
    internal static PublicationTime? Make(int year, int month, int day, ClockTime? clock)
    {
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        return clock is not { } time
            ? new PublicationTime(date, null, true)
            : new PublicationTime(date + time.OfDay - (time.Offset ?? TimeSpan.Zero), time.Offset, false);
    }
}
