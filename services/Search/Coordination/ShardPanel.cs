using System.Collections.Immutable;
using Grpc.Core;
using Khabar.Documents.Stories;
using Khabar.Services.Search.Facets;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Services.Search.Stories;
using Khabar.Services.Search.Suggesting;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Coordination;

/// <summary>What all shards together found.</summary>
/// <param name="Total">All articles that match.</param>
/// <param name="More">True if a further page has hits.</param>
/// <param name="Page">The page, in order.</param>
/// <param name="Facets">The facets, if asked for.</param>
internal sealed record PanelResult(long Total, bool More, ImmutableArray<PanelHit> Page, ImmutableArray<Facet> Facets);

/// <summary>A hit and who found it.</summary>
/// <param name="Key">Its place in the answer.</param>
/// <param name="Finder">Who found it.</param>
/// <param name="Document">What the finder calls it.</param>
/// <param name="Signature">What it says, if asked for; null if it is too short for a copy of it to be told.</param>
internal readonly record struct PanelHit(HitKey Key, PanelMember Finder, int Document, StorySignature? Signature)
{
    public static PanelHit Read(FoundArticle article, PanelMember finder) =>
        new(ConditionMessages.Read(article.Place), finder, article.Document, StoryMessages.Read(article.Signature));
}

/// <summary>
/// The hosts that answer one query together, each with shards of its own, all shards pinned. Every question goes to all of them at once and the
/// answers are put together: the result is the same however the shards are spread. Not thread-safe.
/// </summary>
/// <remarks>All methods throw <see cref="HostFailedException"/> if a host does not answer: then the panel's answers no longer fit together.</remarks>
internal sealed class ShardPanel(ImmutableArray<PanelMember> members, ImmutableArray<uint> missing, RpcException? refusal) : IAsyncDisposable
{
    public ImmutableArray<PanelMember> Members => members;

    /// <summary>The shards that nobody could open.</summary>
    public ImmutableArray<uint> Missing => missing;

    /// <summary>What a host answered that had too much to do; null if none had.</summary>
    public RpcException? Refusal => refusal;

    /// <summary>How many shards are open.</summary>
    public int Opened => members.Sum(member => member.Opened.Shards.Count);

    /// <summary>For how long no indexer has confirmed the oldest of the commits that are open.</summary>
    public TimeSpan Staleness => members.SelectMany(member => member.Opened.Shards).Select(shard => shard.Staleness?.ToTimeSpan() ?? TimeSpan.Zero).DefaultIfEmpty().Max();

    /// <summary>Asks about terms; an answer a member.</summary>
    public Task<TermAnswers[]> AskAsync(TermQuestions questions, CancellationToken cancellation) =>
        Task.WhenAll(members.Select(member => member.AskAsync(questions, cancellation)));

    /// <summary>Finds the best articles of all shards.</summary>
    public async Task<PanelResult> FindAsync(FindArticles find, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(members.Select(member => member.FindAsync(find, cancellation)));
        var hits = members.Zip(found)
            .SelectMany(part => part.Second.Articles.Select(article => PanelHit.Read(article, part.First)))
            .OrderBy(hit => hit.Key);
        ImmutableArray<PanelHit> page = [.. hits.Take(find.Size)];
        return new PanelResult(
            found.Sum(part => part.Total),
            found.Sum(part => part.Eligible) > page.Length,
            page,
            [.. FacetSums.Of(found.SelectMany(part => part.Facets))]);
    }

    /// <summary>Shows the hits of the last find, each where it was found.</summary>
    public async Task<Hit[]> ShowAsync(ImmutableArray<PanelHit> page, QueryMarks marks, bool explain, CancellationToken cancellation)
    {
        var hits = new Hit[page.Length];
        await Task.WhenAll(page.Index().GroupBy(hit => hit.Item.Finder).Select(async group =>
        {
            var show = new ShowArticles
            {
                Documents = { group.Select(hit => hit.Item.Document) },
                Scores = { group.Select(hit => hit.Item.Key.Score) },
                Marks = marks,
                Explain = explain,
            };
            var shown = await group.Key.ShowAsync(show, cancellation);
            foreach (var (hit, place) in shown.Hits.Zip(group.Select(hit => hit.Index)))
                hits[place] = hit;
        }));
        return hits;
    }

    /// <summary>Finds for each signature its near-duplicates among all that the last find matches, first places first.</summary>
    public async Task<IReadOnlyList<ImmutableArray<PanelHit>>> FindCopiesAsync(IReadOnlyList<StorySignature> signatures, CancellationToken cancellation)
    {
        var find = new FindCopies { Signatures = { signatures.Select(StoryMessages.Write) } };
        var found = await Task.WhenAll(members.Select(member => member.FindCopiesAsync(find, cancellation)));
        return [.. signatures.Select((_, i) => members.Zip(found).SelectMany(part => part.Second.Lists[i].Articles.Select(article => PanelHit.Read(article, part.First)))
            .OrderBy(hit => hit.Key).Take(NearDuplicates.Most).ToImmutableArray())];
    }

    /// <summary>Shows copies, each where it was found.</summary>
    public async Task<StoryCopy[]> ShowCopiesAsync(ImmutableArray<PanelHit> copies, CancellationToken cancellation)
    {
        var shown = new StoryCopy[copies.Length];
        await Task.WhenAll(copies.Index().GroupBy(copy => copy.Item.Finder).Select(async group =>
        {
            var answer = await group.Key.ShowCopiesAsync(new ShowCopies { Documents = { group.Select(copy => copy.Item.Document) } }, cancellation);
            foreach (var (copy, place) in answer.Copies.Zip(group.Select(copy => copy.Index)))
                shown[place] = copy;
        }));
        return shown;
    }

    /// <summary>Reads an article by its id; null if no shard has it.</summary>
    public async Task<Article?> ReadAsync(string id, CancellationToken cancellation)
    {
        var read = await Task.WhenAll(members.Select(member => member.ReadAsync(new ReadArticles { Id = id }, cancellation)));
        return read.SelectMany(part => part.Documents).FirstOrDefault()?.Article;
    }

    /// <summary>Reads articles that were found, each where it was found.</summary>
    public async Task<Article[]> ReadAsync(ImmutableArray<PanelHit> hits, CancellationToken cancellation)
    {
        var articles = new Article[hits.Length];
        await Task.WhenAll(hits.Index().GroupBy(hit => hit.Item.Finder).Select(async group =>
        {
            var answer = await group.Key.ReadAsync(new ReadArticles { Documents = { group.Select(hit => hit.Item.Document) } }, cancellation);
            foreach (var (read, place) in answer.Documents.Zip(group.Select(hit => hit.Index)))
                articles[place] = read.Article;
        }));
        return articles;
    }

    /// <summary>Finds the headlines that continue what was typed, every member's best.</summary>
    public async Task<IEnumerable<FoundHeadline>> FindHeadlinesAsync(FindHeadlines find, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(members.Select(member => member.FindHeadlinesAsync(find, cancellation)));
        return found.SelectMany(part => part.Headlines).Select(HeadlineMessages.Read);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in members)
            await member.DisposeAsync();
    }
}
