using Grpc.Core;
using Khabar.Services.Search.Shards;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Coordination;

/// <summary>A host with the shards that it has opened for a query.</summary>
internal sealed class PanelMember(IShardHost host, IShardConversation conversation, OpenedShards opened) : IAsyncDisposable
{
    public IShardHost Host => host;

    public OpenedShards Opened => opened;

    public async Task<TermAnswers> AskAsync(TermQuestions questions, CancellationToken cancellation) =>
        (await AskAsync(new ShardQuestion { Terms = questions }, cancellation)).Terms;

    public async Task<FoundArticles> FindAsync(FindArticles find, CancellationToken cancellation) =>
        (await AskAsync(new ShardQuestion { Find = find }, cancellation)).Found;

    public async Task<ShownArticles> ShowAsync(ShowArticles show, CancellationToken cancellation) =>
        (await AskAsync(new ShardQuestion { Show = show }, cancellation)).Shown;

    public async Task<FoundHeadlines> FindHeadlinesAsync(FindHeadlines find, CancellationToken cancellation) =>
        (await AskAsync(new ShardQuestion { Headlines = find }, cancellation)).Headlines;

    public async Task<FoundCopies> FindCopiesAsync(FindCopies find, CancellationToken cancellation) =>
        (await AskAsync(new ShardQuestion { Copies = find }, cancellation)).Copies;

    public async Task<ShownCopies> ShowCopiesAsync(ShowCopies show, CancellationToken cancellation) =>
        (await AskAsync(new ShardQuestion { ShowCopies = show }, cancellation)).ShownCopies;

    public async Task<ReadDocuments> ReadAsync(ReadArticles read, CancellationToken cancellation) =>
        (await AskAsync(new ShardQuestion { Read = read }, cancellation)).Read;

    public ValueTask DisposeAsync() => conversation.DisposeAsync();

    /// <summary>Opens shards at a host.</summary>
    /// <exception cref="HostFailedException">The host did not answer.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async Task<PanelMember> OpenAsync(IShardHost host, OpenShards open, CancellationToken cancellation)
    {
        IShardConversation? conversation = null;
        try
        {
            conversation = host.Begin();
            var answer = await conversation.AskAsync(new ShardQuestion { Open = open }, cancellation);
            return new PanelMember(host, conversation, answer.Opened);
        }
        catch (Exception error)
        {
            if (conversation is not null)
                await conversation.DisposeAsync();
            if (IsFailure(error, cancellation))
                throw new HostFailedException(host, error);
            throw;
        }
    }

    async Task<ShardAnswer> AskAsync(ShardQuestion question, CancellationToken cancellation)
    {
        try
        {
            return await conversation.AskAsync(question, cancellation);
        }
        catch (Exception error) when (IsFailure(error, cancellation))
        {
            throw new HostFailedException(host, error);
        }
    }

    /// <summary>True for what another replica may do better. A caller who gave up needs no answer, and a defect of ours is the same everywhere.</summary>
    static bool IsFailure(Exception error, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested && error is RpcException or IOException or InvalidDataException or ObjectDisposedException;
}
