using Khabar.Services.Search.Suggesting;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>What was typed, and headlines that continue it, as messages.</summary>
internal static class HeadlineMessages
{
    public static TypedText Read(FindHeadlines asked) => new(asked.Key, asked.Finished, asked.HasUnfinished ? asked.Unfinished : null);

    public static Headline Write(FoundHeadline headline) => new()
    {
        Key = headline.Key,
        Begins = headline.Begins,
        Published = headline.Published,
        Id = headline.Id,
        Text = headline.Text(),
    };

    public static FoundHeadline Read(Headline headline) => new(headline.Key, headline.Begins, headline.Published, headline.Id, () => headline.Text);
}
