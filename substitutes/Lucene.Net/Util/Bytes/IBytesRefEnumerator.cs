namespace Lucene.Net.Util;

/// <summary>A sequence of byte slices in the manner of .NET's enumerators.</summary>
public interface IBytesRefEnumerator
{
    BytesRef Current { get; }

    bool MoveNext();

    /// <summary>The order of the sequence, or null when it has none.</summary>
    IComparer<BytesRef>? Comparer { get; }
}
