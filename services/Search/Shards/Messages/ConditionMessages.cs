using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Paging;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>Filters, and places in the order of an answer, as messages.</summary>
internal static class ConditionMessages
{
    public static ArticleConditions Write(ArticleFilter filter)
    {
        var message = new ArticleConditions { Languages = { filter.Languages }, Sources = { filter.Sources } };
        if (filter.From is { } from)
            message.From = from;
        if (filter.Until is { } until)
            message.Until = until;
        return message;
    }

    public static ArticleFilter Read(ArticleConditions message) => new(
        [.. message.Languages], [.. message.Sources], message.HasFrom ? message.From : null, message.HasUntil ? message.Until : null);

    public static HitPlace Write(HitKey key) => new() { Score = key.Score, Published = key.Published, Id = key.Id };

    public static HitKey Read(HitPlace place) => new(place.Score, place.Published, place.Id);
}
