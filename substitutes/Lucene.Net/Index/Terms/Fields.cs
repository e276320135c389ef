using System.Collections;

namespace Lucene.Net.Index;

/// <summary>The indexed fields of a reader. Enumerates the names in ordinal order.</summary>
public abstract class Fields : IEnumerable<string>
{
    public static readonly Fields[] EMPTY_ARRAY = [];

    protected Fields() { }

    public abstract IEnumerator<string> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The terms of a field, or null if no document has the field.</summary>
    public abstract Terms? GetTerms(string field);

    /// <summary>The number of fields, or -1 if that is not known without counting.</summary>
    public abstract int Count { get; }
}
