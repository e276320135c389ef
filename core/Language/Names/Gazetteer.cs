using System.Globalization;
using Khabar.Language.Arabic;
using Khabar.Language.Lexicon;

namespace Khabar.Language.Names;

/// <summary>
/// Names of countries, currencies and cities in English and Arabic, from the Unicode CLDR data of the ICU library that .NET uses. Needs
/// globalization data (no invariant mode); without it there are no entries.
/// </summary>
public static class Gazetteer
{
    /// <summary>Names are surer than a dictionary's translations.</summary>
    const float Weight = 4;

    /// <summary>Former names of time zones, which the system lists no more but still knows.</summary>
    static readonly string[] FormerZones = ["Europe/Kiev", "Asia/Calcutta", "Asia/Saigon", "Asia/Katmandu", "Asia/Rangoon", "Asia/Dacca"];

    const string TimeOf = "توقيت ";

    /// <summary>
    /// Reads every name as one entry. Takes some tenths of a second: for start-up. Clears the process's cached time zones, whose display names
    /// keep the language they were first asked for in.
    /// </summary>
    public static IReadOnlyList<LexiconEntry> Read() => [.. Countries().Concat(Currencies()).Concat(Cities()).Distinct()];

    static IEnumerable<LexiconEntry> Countries() =>
        Regions().Select(region => new LexiconEntry(region.EnglishName, region.NativeName, Weight));

    static IEnumerable<LexiconEntry> Currencies()
    {
        foreach (var region in Regions())
        {
            yield return new LexiconEntry(region.CurrencyEnglishName, region.CurrencyNativeName, Weight);
            // "Sudanese Pound" is "pound Sudanese" in Arabic: both words are entries too.
            string[] english = region.CurrencyEnglishName.Split(' '), arabic = region.CurrencyNativeName.Split(' ');
            if (english.Length != 2 || arabic.Length != 2)
                continue;
            yield return new LexiconEntry(english[0], arabic[1], Weight);
            yield return new LexiconEntry(english[1], arabic[0], Weight);
        }
    }

    /// <summary>Every region as the Arabic locale names it: its native name is the Arabic one.</summary>
    static IEnumerable<RegionInfo> Regions() =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => culture.Name.Split('-')[^1])
            .Where(code => code.Length == 2)
            .Distinct()
            .Select(code => new RegionInfo("ar-" + code))
            .Where(region => region.NativeName.Any(ArabicLetters.IsArabic));

    /// <summary>Time zones are named by cities: in their identifiers ("Africa/Khartoum") and, in CLDR, in every language.</summary>
    static List<LexiconEntry> Cities()
    {
        var cities = new List<LexiconEntry>();
        var language = CultureInfo.CurrentUICulture;
        TimeZoneInfo.ClearCachedData();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar");
        try
        {
            foreach (string id in TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Concat(FormerZones))
            {
                string english = id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
                if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && ArabicCity(zone.DisplayName, english) is { } arabic)
                    cities.Add(new LexiconEntry(english, arabic, Weight));
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
            TimeZoneInfo.ClearCachedData();
        }
        return cities;
    }

    /// <summary>
    /// The city of "(UTC+02:00) توقيت وسط أفريقيا (الخرطوم)"; or of "(UTC+03:00) توقيت موسكو", if that is the city and not a country, which its sound tells.
    /// </summary>
    static string? ArabicCity(string displayName, string english)
    {
        int open = displayName.LastIndexOf('(');
        if (open > 0 && displayName.EndsWith(')'))
            return displayName[(open + 1)..^1];
        int time = displayName.IndexOf(TimeOf, StringComparison.Ordinal);
        string name = time < 0 ? "" : displayName[(time + TimeOf.Length)..];
        return SoundAlike(english, name) ? name : null;
    }

    static bool SoundAlike(string english, string arabic)
    {
        Span<char> one = stackalloc char[SoundKey.MaxLength], other = stackalloc char[SoundKey.MaxLength];
        int length = SoundKey.Write(english.ToLowerInvariant(), one);
        return length > 0 && one[..length].SequenceEqual(other[..SoundKey.Write(arabic, other)]);
    }
}
