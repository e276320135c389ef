using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Khabar.Gateway.Problems;
using Khabar.V1;

namespace Khabar.Gateway.Articles;

/// <summary>Publication times as REST writes them: ISO 8601, with an offset where one is known (else UTC is meant), a bare date where that is all.</summary>
static class PublicationTimes
{
    const string Date = "yyyy-MM-dd";
    static readonly string[] ZonedForms = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a date, or a date and time; without an offset it is UTC.</summary>
    /// <exception cref="ProblemException">It is neither, or lies outside the years 1 to 9999; names <paramref name="field"/>.</exception>
    public static PublicationTime Parse(string field, string value)
    {
        if (DateOnly.TryParseExact(value, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new() { Instant = Timestamp.FromDateTime(date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)), DateOnly = true };
        if (!DateTimeOffset.TryParseExact(value, ZonedForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            throw ProblemException.Invalid(field, $"must be an ISO 8601 date or date and time, such as 2022-03-03 or 2022-03-03T18:30:00+02:00; it is '{value}'");
        var published = new PublicationTime { Instant = Timestamp.FromDateTimeOffset(time) };
        if (HasOffset(value)) published.UtcOffsetMinutes = (int)time.Offset.TotalMinutes;
        return published;
    }

    /// <summary>Writes a time; null for none.</summary>
    public static string? Format(PublicationTime? published)
    {
        if (published?.Instant is null) return null;
        var instant = published.Instant.ToDateTimeOffset();
        if (published.DateOnly) return instant.ToString(Date, CultureInfo.InvariantCulture);
        if (!published.HasUtcOffsetMinutes) return instant.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        return instant.ToOffset(TimeSpan.FromMinutes(published.UtcOffsetMinutes)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    static bool HasOffset(string value) => value.EndsWith('Z') || value.AsSpan(value.IndexOf('T')).ContainsAny('+', '-');
}
