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
    static readonly TimeSpan s_retry = TimeSpan.FromMilliseconds(50);

    readonly CatalogState _state = new();
    readonly CancellationTokenSource _stopping = new();
    IIngestLog? _log;
    Task _following = Task.CompletedTask;
    ulong _applied;
    TaskCompletionSource _advanced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyDictionary<string, CollectionSettings> Current => _state.Current;

    public Task Changed => _state.Changed;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _log = await openLog(cancellationToken);
        _following = FollowAsync(_log);
        await AppliedAsync(_log.End, cancellationToken);
    }

    public async Task SyncAsync(CancellationToken cancellationToken) =>
        await AppliedAsync(await _log!.SyncAsync(cancellationToken), cancellationToken);

    public async Task<CollectionSettings?> ChangeAsync(CatalogChange change, CancellationToken cancellationToken)
    {
        Task<ulong> appended;
        while (!_log!.TryAppend(change.ToByteArray(), out appended)) await Task.Delay(s_retry, cancellationToken);
        await AppliedAsync(await appended.WaitAsync(cancellationToken), cancellationToken);
        return Current.GetValueOrDefault(change.Collection);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _following;
        if (_log is not null) await _log.DisposeAsync();
    }

    async Task FollowAsync(IIngestLog log)
    {
        try
        {
            await foreach (var record in log.ReadAsync(1, _stopping.Token))
            {
                if (!record.IsMarker) Apply(record);
                Interlocked.Exchange(ref _applied, record.Offset);
                Interlocked.Exchange(ref _advanced, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
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
        if (after is not null && after != before) _state.Set(change.Collection, after);
    }

    async Task AppliedAsync(ulong offset, CancellationToken cancellationToken)
    {
        for (var advanced = _advanced.Task; Interlocked.Read(ref _applied) < offset; advanced = _advanced.Task)
        {
            if (Interlocked.Read(ref _applied) < offset) await advanced.WaitAsync(cancellationToken);
        }
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The change at offset {Offset} of the collections' log cannot be decoded and is passed over.")]
        public static partial void NotUnderstood(ILogger logger, ulong offset, Exception cause);
    }
}
