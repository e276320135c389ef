using Google.Protobuf.WellKnownTypes;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Host;

/// <summary>A handful of articles about a harbour.</summary>
static class HarbourNews
{
    public static Article[] Articles { get; } =
    [
        Article("en-1", "en", "Harbour opens", "The harbour master opened the new quay on Monday, and forty boats moored there before the evening tide.", 1),
        Article("en-2", "en", "Harbour master speaks", "The harbour master said on Tuesday that the new quay was full of boats before the evening tide.", 2),
        Article("ar-1", "ar", "افتتاح الميناء", "افتتح مدير الميناء الرصيف الجديد يوم الاثنين ورست فيه أربعون سفينة قبل المساء.", 1),
        Article("en-3", "en", "Match drawn", "The match ended in a draw, and the crowd went home in the rain.", 3),
    ];

    static Article Article(string id, string language, string title, string text, int day) => new()
    {
        Id = id,
        Language = language,
        Title = title,
        Text = text,
        Source = "quay.example",
        Published = new PublicationTime { Instant = Timestamp.FromDateTimeOffset(new DateTimeOffset(2022, 3, day, 0, 0, 0, TimeSpan.Zero)) },
    };
}
