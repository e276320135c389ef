using System.Collections.Immutable;
using Khabar.Defaults.Storage;

namespace Khabar.Services.Indexing.Catalog;

/// <summary>The collections as of the last change that was applied. Read by anybody, changed by one at a time.</summary>
internal sealed class CatalogState
{
    readonly Lock _changing = new();
    TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    ImmutableSortedDictionary<string, CollectionSettings> _current = ImmutableSortedDictionary.Create<string, CollectionSettings>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, CollectionSettings> Current => Volatile.Read(ref _current);

    public Task Changed
    {
        get { lock (_changing) return _changed.Task; }
    }

    /// <summary>Gives a collection its settings.</summary>
    public void Set(string collection, CollectionSettings settings)
    {
        TaskCompletionSource changed;
        lock (_changing)
        {
            Volatile.Write(ref _current, _current.SetItem(collection, settings));
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        changed.SetResult();
    }
}
