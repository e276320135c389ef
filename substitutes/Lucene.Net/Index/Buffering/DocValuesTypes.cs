using System.Collections.Concurrent;

namespace Lucene.Net.Index.Buffering;

/// <summary>The kind of each field's doc values, one for the whole index: segments could not be merged otherwise. Thread-safe.</summary>
internal sealed class DocValuesTypes
{
    readonly ConcurrentDictionary<string, DocValuesType> types = new();

    /// <exception cref="ArgumentException">The field has doc values of another kind.</exception>
    public void Check(string field, DocValuesType type)
    {
        var known = types.GetOrAdd(field, type);
        if (known != type) throw new ArgumentException($"cannot change DocValues type from {known} to {type} for field \"{field}\"");
    }
}
