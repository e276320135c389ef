using Google.Protobuf;
using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Catalog;

/// <summary>
/// The collections of several members: a log of changes that every member reads from its beginning. The log's order decides, so nobody has
/// to be elected: of two members that create a collection at once, the one whose entry comes first has its way.
/// </summary>
internal sealed partial class StreamCatalog(Func<CancellationToken, Task<IIngestLog>> openLog, ILogger logger) : ICollectionCatalog
{
    static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(50);

    readonly CatalogState state = new();
    readonly CancellationTokenSource stopping = new();
    IIngestLog? log;
    Task following = Task.CompletedTask;
    ulong applied;
    TaskCompletionSource advanced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyDictionary<string, CollectionSettings> Current => state.Current;

    public Task Changed => state.Changed;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        log = await openLog(cancellationToken);
        following = FollowAsync(log);
        await AppliedAsync(log.End, cancellationToken);
    }

    public async Task SyncAsync(CancellationToken cancellationToken) =>
        await AppliedAsync(await log!.SyncAsync(cancellationToken), cancellationToken);

    public async Task<CollectionSettings?> ChangeAsync(CatalogChange change, CancellationToken cancellationToken)
    {
        Task<ulong> appended;
        while (!log!.TryAppend(change.ToByteArray(), out appended)) await Task.Delay(Retry, cancellationToken);
        await AppliedAsync(await appended.WaitAsync(cancellationToken), cancellationToken);
        return Current.GetValueOrDefault(change.Collection);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        // An error of the reading was thrown to those who waited for it.
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (log is not null) await log.DisposeAsync();
    }

    async Task FollowAsync(IIngestLog log)
    {
        try
        {
            await foreach (var record in log.ReadAsync(1, stopping.Token))
            {
                if (!record.IsMarker) Apply(record);
                Interlocked.Exchange(ref applied, record.Offset);
                Interlocked.Exchange(ref advanced, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    void Apply(LogRecord record)
    {
        CatalogChange change;
        try
        {
            change = CatalogChange.Parser.ParseFrom(record.Entry.Span);
        }
        catch (InvalidProtocolBufferException cause)
        {
            // Every member passes over it alike, so they still agree.
            Log.NotUnderstood(logger, record.Offset, cause);
            return;
        }
        var before = Current.GetValueOrDefault(change.Collection);
        var after = CollectionName.IsValid(change.Collection) ? change.Apply(before) : null;
        if (after is not null && after != before) state.Set(change.Collection, after);
    }

    async Task AppliedAsync(ulong offset, CancellationToken cancellationToken)
    {
        for (var advanced = this.advanced.Task; Interlocked.Read(ref applied) < offset; advanced = this.advanced.Task)
        {
            await Task.WhenAny(advanced, following).WaitAsync(cancellationToken);
            if (!following.IsCompleted) continue;
            // Nobody reads on: whoever waits for a change would wait for ever.
            await following;
            throw new ObjectDisposedException(nameof(StreamCatalog));
        }
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The change at offset {Offset} of the collections' log cannot be decoded and is passed over.")]
        public static partial void NotUnderstood(ILogger logger, ulong offset, Exception cause);
    }
}
