namespace Khabar.Extraction;

/// <summary>When an article was published, as exactly as its page says it.</summary>
/// <param name="Instant">The instant in UTC; midnight where only the date is known.</param>
/// <param name="Offset">The offset from UTC that the page gave, whole minutes; null where it gave none (the time is then taken as UTC).</param>
/// <param name="DateOnly">True if the page gives a date without a time.</param>
public sealed record PublicationTime(DateTime Instant, TimeSpan? Offset, bool DateOnly)
{
    /// <summary>ISO 8601: <c>2022-03-03</c>, <c>2022-03-03T18:20:00</c> (no offset given) or <c>2022-03-03T18:20:00+02:00</c>.</summary>
    public override string ToString() => this switch
    {
        { DateOnly: true } => Instant.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        { Offset: { } offset } => new DateTimeOffset(Instant.Ticks, TimeSpan.Zero).ToOffset(offset)
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        _ => Instant.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
    };
}
