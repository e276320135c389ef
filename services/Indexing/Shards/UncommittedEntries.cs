namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// Where the newest entry of every article stands in the log that the last commit does not hold yet: with it an article can be
/// returned as last acknowledged without waiting for a commit. Thread-safe; bounded by the shard's largest lag.
/// </summary>
internal sealed class UncommittedEntries
{
    readonly Lock changing = new();
    readonly Dictionary<string, ulong> offsets = [];
    ulong committed;

    /// <summary>Notes an entry, in any order and any number of times.</summary>
    public void Note(string id, ulong offset)
    {
        lock (changing)
        {
            if (offset > committed && offset > offsets.GetValueOrDefault(id)) offsets[id] = offset;
        }
    }

    /// <summary>Forgets the entries that a commit holds.</summary>
    public void Forget(ulong committed)
    {
        lock (changing)
        {
            this.committed = Math.Max(committed, this.committed);
            foreach (var (id, offset) in offsets)
            {
                if (offset <= this.committed) offsets.Remove(id);
            }
        }
    }

    /// <summary>The newest entry of an article, if the last commit does not hold it.</summary>
    public bool TryFind(string id, out ulong offset)
    {
        lock (changing) return offsets.TryGetValue(id, out offset);
    }
}
