using System.Collections.Immutable;
using Khabar.Defaults.Storage;

namespace Khabar.Services.Indexing.Catalog;

/// <summary>The collections as of the last change that was applied. Read by anybody, changed by one at a time.</summary>
internal sealed class CatalogState
{
    readonly Lock changing = new();
    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    ImmutableSortedDictionary<string, CollectionSettings> current = ImmutableSortedDictionary.Create<string, CollectionSettings>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, CollectionSettings> Current => Volatile.Read(ref current);

    public Task Changed
    {
        get { lock (changing) return changed.Task; }
    }

    /// <summary>Gives a collection its settings.</summary>
    public void Set(string collection, CollectionSettings settings)
    {
        TaskCompletionSource changed;
        lock (changing)
        {
            Volatile.Write(ref current, current.SetItem(collection, settings));
            changed = this.changed;
            this.changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        changed.SetResult();
    }
}
