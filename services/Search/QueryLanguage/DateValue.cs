using System.Globalization;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>A year, month or day as a query writes it: 2022, 2022-03, 2022-03-05; slashes and Arabic-Indic digits too.</summary>
internal static class DateValue
{
    /// <summary>Reads the first instant of the period, UTC; false if the text is no date from year 1 to 9999.</summary>
    public static bool TryRead(string text, out DateTimeOffset start)
    {
        start = default;
        string[] parts = text.Split('-', '/', '.');
        if (parts.Length is 0 or > 3)
            return false;
        Span<int> numbers = [1, 1, 1];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!TryReadNumber(parts[i], out numbers[i]))
                return false;
        }
        if (parts[0].Length != 4 && parts.Length == 3 && parts[2].Length == 4)
            (numbers[0], numbers[2]) = (numbers[2], numbers[0]);
        else if (parts[0].Length != 4)
            return false;
        return TryMake(numbers[0], numbers[1], numbers[2], out start);
    }

    static bool TryReadNumber(string digits, out int number)
    {
        number = 0;
        if (digits.Length is 0 or > 4)
            return false;
        foreach (char c in digits)
        {
            int value = CharUnicodeInfo.GetDecimalDigitValue(c);
            if (value < 0)
                return false;
            number = number * 10 + value;
        }
        return true;
    }

    static bool TryMake(int year, int month, int day, out DateTimeOffset start)
    {
        bool valid = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        start = valid ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) : default;
        return valid;
    }
}
