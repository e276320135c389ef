using Grpc.Core;
using Khabar.V1;

namespace Khabar.Cli.Eval;

/// <summary>Measures retrieval over a test collection: indexes its documents, then searches each of its judged queries as plain words.</summary>
sealed class Evaluation(BeirFolder folder, IndexingService.IndexingServiceClient indexing, SearchService.SearchServiceClient search)
{
    const string Collection = "eval";
    const int Hits = 10;
    const int SearchesAtATime = 4;
    static readonly TimeSpan Wait = TimeSpan.FromSeconds(60);

    /// <summary>Indexes the documents and returns how many there were.</summary>
    /// <exception cref="InvalidDataException">A document is not valid or was refused.</exception>
    /// <exception cref="RpcException">The service failed.</exception>
    public async Task<long> IndexAsync(CancellationToken cancellation)
    {
        using var call = indexing.IndexStream(cancellationToken: cancellation);
        var sending = SendAsync(call, cancellation);
        var last = new Dictionary<uint, Position>();
        long count = 0;
        try
        {
            await foreach (var response in call.ResponseStream.ReadAllAsync(cancellation))
            {
                if (response.Error is { } error)
                    throw new InvalidDataException($"Document {count + 1} of the corpus was refused: {error.Message}");
                last[response.Position.Shard] = response.Position;
                count++;
            }
        }
        catch (RpcException) when (sending.IsFaulted)
        {
            // The corpus ended the call; what was wrong with it comes next.
        }
        await sending;
        await WaitUntilSearchableAsync(last.Values, cancellation);
        return count;
    }

    /// <summary>Searches every judged query; the answers come in the order of the query file.</summary>
    /// <exception cref="RpcException">The service failed.</exception>
    public async IAsyncEnumerable<(string Query, IReadOnlyList<Hit> Hits)> SearchAsync(
        IReadOnlyCollection<string> judged, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var wanted = judged.ToHashSet();
        foreach (var queries in folder.ReadQueries().Where(query => wanted.Contains(query.Id)).Chunk(SearchesAtATime))
        {
            var answers = queries.Select(query => search.SearchAsync(Request(query.Text), cancellationToken: cancellation).ResponseAsync).ToArray();
            foreach (var (query, answer) in queries.Zip(answers))
                yield return (query.Id, (await answer).Hits);
        }
    }

    async Task SendAsync(AsyncDuplexStreamingCall<IndexStreamRequest, IndexStreamResponse> call, CancellationToken cancellation)
    {
        try
        {
            foreach (var document in folder.ReadCorpus())
            {
                // Some corpora hold empty documents: no query can find them, and an index of articles does not take them.
                if (string.IsNullOrWhiteSpace(document.Title) && string.IsNullOrWhiteSpace(document.Text))
                    continue;
                var article = new Article { Id = document.Id, Title = document.Title, Text = document.Text, Language = document.Language };
                await call.RequestStream.WriteAsync(new IndexStreamRequest { Collection = Collection, Article = article }, cancellation);
            }
            await call.RequestStream.CompleteAsync();
        }
        catch (InvalidDataException)
        {
            // Otherwise the answers would be waited for without end.
            call.Dispose();
            throw;
        }
    }

    async Task WaitUntilSearchableAsync(IEnumerable<Position> positions, CancellationToken cancellation)
    {
        var request = Request("");
        request.PageSize = 1;
        request.AtLeast.AddRange(positions);
        request.Wait = Google.Protobuf.WellKnownTypes.Duration.FromTimeSpan(Wait);
        await search.SearchAsync(request, cancellationToken: cancellation);
    }

    static SearchRequest Request(string query) => new() { Collection = Collection, Query = query, Syntax = QuerySyntax.Words, PageSize = Hits };
}
