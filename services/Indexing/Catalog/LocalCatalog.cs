using Khabar.Defaults.Storage;

namespace Khabar.Services.Indexing.Catalog;

/// <summary>The collections of a process on its own: a file in each collection's folder.</summary>
internal sealed class LocalCatalog(CollectionFolders folders) : ICollectionCatalog
{
    readonly CatalogState state = new();
    readonly SemaphoreSlim changing = new(1);

    public IReadOnlyDictionary<string, CollectionSettings> Current => state.Current;

    public Task Changed => state.Changed;

    public Task OpenAsync(CancellationToken cancellationToken)
    {
        foreach (var name in folders.Names()) state.Set(name, CollectionSettings.Load(folders.SettingsFile(name))!);
        return Task.CompletedTask;
    }

    public Task SyncAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<CollectionSettings?> ChangeAsync(CatalogChange change, CancellationToken cancellationToken)
    {
        await changing.WaitAsync(cancellationToken);
        try
        {
            var before = Current.GetValueOrDefault(change.Collection);
            var after = change.Apply(before);
            if (after is null || after == before) return before;
            after.Save(folders.SettingsFile(change.Collection));
            state.Set(change.Collection, after);
            return after;
        }
        finally
        {
            changing.Release();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
