using static Khabar.Extraction.Dates.DateWords;

namespace Khabar.Extraction.Dates;

/// <summary>Dates that count back from now: 2 hours ago, yesterday, منذ ساعتين, قبل 3 أيام, أمس, أول من أمس.</summary>
internal static class RelativeDate
{
    static readonly Dictionary<string, (double Count, TimeSpan Unit)> Units = Load();

    /// <summary>Reads such a date in a folded text; null if there is none or now is not known.</summary>
    public static PublicationTime? Read(string folded, DateTimeOffset? now)
    {
        if (now is not { } from)
            return null;
        var pieces = Cut(folded);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Word is "yesterday" or "امس")
                return Day(from.AddDays(IsDayBefore(pieces, i) ? -2 : -1));
            if (pieces[i].Word is "today" or "اليوم" && pieces.Count <= 3)
                return Day(from);
            if (Units.TryGetValue(pieces[i].Word, out var unit) && IsAgo(pieces, i))
            {
                var count = i > 0 && pieces[i - 1].IsNumber ? pieces[i - 1].Number : unit.Count;
                if (count is < 0 or > 10_000)
                    return null;
                var then = from - unit.Unit * count;
                return unit.Unit >= TimeSpan.FromDays(1) ? Day(then) : new PublicationTime(then.UtcDateTime, from.Offset, false);
            }
        }
        return null;
    }

    /// <summary>English says it after the unit, Arabic before it (and before the number).</summary>
    static bool IsAgo(List<Piece> pieces, int unit) =>
        unit + 1 < pieces.Count && pieces[unit + 1].Word == "ago"
        || unit >= 1 && pieces[unit - 1].Word is "منذ" or "قبل"
        || unit >= 2 && pieces[unit - 2].Word is "منذ" or "قبل";

    /// <summary>The day before yesterday: أول أمس, أول من أمس.</summary>
    static bool IsDayBefore(List<Piece> pieces, int yesterday) =>
        yesterday >= 1 && pieces[yesterday - 1].Word is "اول" or "قبل" or "before"
        || yesterday >= 2 && pieces[yesterday - 1].Word == "من" && pieces[yesterday - 2].Word == "اول";

    static PublicationTime Day(DateTimeOffset then) =>
        new(DateTime.SpecifyKind(then.Date, DateTimeKind.Utc), null, true);

    static Dictionary<string, (double, TimeSpan)> Load()
    {
        var units = new Dictionary<string, (double, TimeSpan)>(StringComparer.Ordinal);
        Add(TimeSpan.FromSeconds(1), "second seconds sec secs ثانية ثوان ثواني", "ثانيتين");
        Add(TimeSpan.FromMinutes(1), "minute minutes min mins دقيقة دقائق", "دقيقتين");
        Add(TimeSpan.FromHours(1), "hour hours hr hrs ساعة ساعات", "ساعتين");
        Add(TimeSpan.FromDays(1), "day days يوم أيام يوما", "يومين");
        Add(TimeSpan.FromDays(7), "week weeks أسبوع أسابيع أسبوعا", "أسبوعين");
        Add(TimeSpan.FromDays(30), "month months شهر أشهر شهور شهرا", "شهرين");
        Add(TimeSpan.FromDays(365), "year years سنة سنوات عام أعوام عاما", "سنتين عامين");
        return units;

        void Add(TimeSpan unit, string words, string duals)
        {
            foreach (var word in words.Split(' '))
                units[Fold(word)] = (1, unit);
            foreach (var word in duals.Split(' '))
                units[Fold(word)] = (2, unit);
        }
    }
}
