using System.Globalization;

namespace Khabar.Extraction.Dates;

/// <summary>Dates of the Hijri calendar, by the Umm al-Qura reckoning that Arabic media use.</summary>
internal static class HijriDate
{
    static readonly UmAlQuraCalendar Calendar = new();

    /// <summary>The Gregorian time of a Hijri date; null if there is no such date in the years 1411 to 1500.</summary>
    public static PublicationTime? Make(int year, int month, int day, ClockTime? clock)
    {
        if (year is < 1411 or > 1500 || month is < 1 or > 12 || day < 1 || day > Calendar.GetDaysInMonth(year, month))
            return null;
        var date = Calendar.ToDateTime(year, month, day, 0, 0, 0, 0);
        return DateParser.Make(date.Year, date.Month, date.Day, clock);
    }
}
