using System.Globalization;
using Khabar.Language.Arabic;
using Khabar.Language.Lexicon;

namespace Khabar.Language.Names;

/// <summary>
/// What every text counts and dates by, in English and Arabic: numbers as words, months, days, and languages, whose names are those of
/// peoples too. Months, days and languages are from the Unicode CLDR data of the ICU library that .NET uses; the months under all their Arabic names.
/// </summary>
public static class CommonNames
{
    /// <summary>As sure as the gazetteer's names.</summary>
    const float Weight = 4;

    /// <summary>January is يناير in Egypt and the Gulf, كانون الثاني in the Levant, جانفي in Algeria and Tunisia.</summary>
    static readonly string[] ArabicCalendars = ["ar-EG", "ar-SY", "ar-TN", "ar-MA"];

    /// <summary>Reads every name as one entry.</summary>
    public static IReadOnlyList<LexiconEntry> Read() => [.. Numbers().Concat(Dates()).Concat(Languages()).Distinct()];

    static IEnumerable<LexiconEntry> Numbers() =>
        from line in WordList.Lines("names/numbers")
        from english in line.Where(word => !IsArabic(word))
        from arabic in line.Where(IsArabic)
        select new LexiconEntry(english, arabic, Weight);

    static IEnumerable<LexiconEntry> Dates()
    {
        var english = CultureInfo.InvariantCulture.DateTimeFormat;
        foreach (string name in ArabicCalendars)
        {
            var arabic = (DateTimeFormatInfo)CultureInfo.GetCultureInfo(name).DateTimeFormat.Clone();
            arabic.Calendar = new GregorianCalendar();
            foreach (var (one, other) in english.MonthNames.Zip(arabic.MonthNames).Concat(english.DayNames.Zip(arabic.DayNames)))
            {
                if (one.Length > 0 && IsArabic(other))
                    yield return new LexiconEntry(one, other, Weight);
            }
        }
    }

    static List<LexiconEntry> Languages()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar");
        try
        {
            return
            [
                .. CultureInfo.GetCultures(CultureTypes.NeutralCultures)
                    .Where(language => language.Name.Length is 2 or 3 && IsArabic(language.DisplayName))
                    .Select(language => new LexiconEntry(language.EnglishName, language.DisplayName, Weight)),
            ];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    static bool IsArabic(string name) => name.Any(ArabicLetters.IsArabic);
}
