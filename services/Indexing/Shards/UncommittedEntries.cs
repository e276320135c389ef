namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// Where the newest entry of every article stands in the log that the last commit does not hold yet: with it an article can be
/// returned as last acknowledged without waiting for a commit. Thread-safe; bounded by the shard's largest lag.
/// </summary>
internal sealed class UncommittedEntries
{
    readonly Lock _changing = new();
    readonly Dictionary<string, ulong> _offsets = [];
    ulong _committed;

    /// <summary>Notes an entry, in any order and any number of times.</summary>
    public void Note(string id, ulong offset)
    {
        lock (_changing)
        {
            if (offset > _committed && offset > _offsets.GetValueOrDefault(id)) _offsets[id] = offset;
        }
    }

    /// <summary>Forgets the entries that a commit holds.</summary>
    public void Forget(ulong committed)
    {
        lock (_changing)
        {
            _committed = Math.Max(committed, _committed);
            foreach (var (id, offset) in _offsets)
            {
                if (offset <= _committed) _offsets.Remove(id);
            }
        }
    }

    /// <summary>The newest entry of an article, if the last commit does not hold it.</summary>
    public bool TryFind(string id, out ulong offset)
    {
        lock (_changing) return _offsets.TryGetValue(id, out offset);
    }
}
