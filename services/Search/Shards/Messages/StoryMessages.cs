using Google.Protobuf;
using Khabar.Documents.Stories;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Ranking;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>Found articles, what they say, and how age takes from their scores, as messages.</summary>
internal static class StoryMessages
{
    public static FoundArticle Write(FoundHit hit, bool signature)
    {
        var found = new FoundArticle { Place = ConditionMessages.Write(hit.Key), Document = hit.Segment.Context.DocBase + hit.Doc };
        if (signature && hit.Segment.Stories.Of(hit.Doc) is { } says)
            found.Signature = Write(says);
        return found;
    }

    public static ByteString Write(StorySignature signature) => ByteString.CopyFrom(signature.ToArray());

    public static StorySignature? Read(ByteString signature) => signature.IsEmpty ? null : StorySignature.Read(signature.Span);

    public static ScoreDecay Write(Freshness freshness) => new() { HalfLife = freshness.HalfLife, AsOf = freshness.AsOf };

    public static Freshness? Read(ScoreDecay? decay) => decay is null ? null : new Freshness(decay.HalfLife, decay.AsOf);
}
