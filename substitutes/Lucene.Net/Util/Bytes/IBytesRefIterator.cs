namespace Lucene.Net.Util;

/// <summary>A sequence of byte slices, given one after another.</summary>
public interface IBytesRefIterator
{
    /// <summary>The next slice, or null after the last. The object may be the same at every call.</summary>
    BytesRef? Next();

    /// <summary>The order of the sequence, or null when it has none.</summary>
    IComparer<BytesRef>? Comparer { get; }
}
