using System.Diagnostics;
using Khabar.Services.Indexing.Entries;

namespace Khabar.Services.Indexing.Telemetry;

/// <summary>
/// The part of an article's trace that comes after its acknowledgement: the entry carries its request's W3C trace context, and
/// the commit that makes it searchable links to it. Source <c>Khabar.Indexing</c>. Not thread-safe; one a shard.
/// </summary>
internal sealed class IndexingTrace(string collection, int shard)
{
    /// <summary>Links of one commit at most: a bulk load commits thousands of articles at a time.</summary>
    const int MaxLinks = 64;

    static readonly ActivitySource Source = new("Khabar.Indexing");

    readonly List<ActivityLink> applied = [];

    /// <summary>The context of the request under way, as an entry keeps it; empty if nobody records it.</summary>
    public static string Parent => Activity.Current is { Recorded: true, Id: { } id } ? id : "";

    /// <summary>Begins the application of an entry; dispose what it returns when it is done.</summary>
    public Activity? Apply(LogEntry entry, ulong offset)
    {
        if (entry.TraceParent.Length == 0 || !ActivityContext.TryParse(entry.TraceParent, null, isRemote: true, out var parent)) return null;
        var activity = Source.StartActivity("index article", ActivityKind.Consumer, parent);
        Tag(activity)?.SetTag("khabar.offset", offset);
        if (activity is not null && applied.Count < MaxLinks) applied.Add(new ActivityLink(activity.Context));
        return activity;
    }

    /// <summary>Begins a commit of what was applied; null if nobody records any of it.</summary>
    public Activity? Commit()
    {
        if (applied.Count == 0) return null;
        // A child of one of them, so that who follows that article meets it; the others are linked.
        var activity = Source.StartActivity("commit", ActivityKind.Internal, applied[0].Context, tags: null, links: [.. applied]);
        applied.Clear();
        return Tag(activity);
    }

    Activity? Tag(Activity? activity) => activity?.SetTag("khabar.collection", collection).SetTag("khabar.shard", shard);
}
