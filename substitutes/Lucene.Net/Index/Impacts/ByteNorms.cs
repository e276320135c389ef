namespace Lucene.Net.Index.Impacts;

/// <summary>Norms of one byte each that lie in memory one after the other, so that scoring loops read them without a call.</summary>
internal abstract class ByteNorms : NumericDocValues
{
    /// <summary>The norm of each document of the segment. Valid while the reader is open.</summary>
    public abstract ReadOnlySpan<byte> Values { get; }

    public sealed override long Get(int docID) => Values[docID];
}
