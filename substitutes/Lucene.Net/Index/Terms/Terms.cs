using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>The terms of one field in order, with what is known about all of them. Counts do not take deletions into account.</summary>
public abstract class Terms
{
    public static readonly Terms[] EMPTY_ARRAY = [];

    protected Terms() { }

    /// <summary>A new enumerator, before the first term.</summary>
    public abstract TermsEnum GetEnumerator();

    /// <summary>As <see cref="GetEnumerator()"/>, with leave to reuse an enumerator that is no longer needed.</summary>
    public virtual TermsEnum GetEnumerator(TermsEnum? reuse) => GetEnumerator();

    /// <summary>The order of the terms: unsigned bytes.</summary>
    public abstract IComparer<BytesRef> Comparer { get; }

    /// <summary>The number of terms, or -1 if not known.</summary>
    public abstract long Count { get; }

    /// <summary>Sum of the terms' total frequencies, or -1 if frequencies are not kept.</summary>
    public abstract long SumTotalTermFreq { get; }

    /// <summary>Sum of the terms' document frequencies.</summary>
    public abstract long SumDocFreq { get; }

    /// <summary>The number of documents with at least one term of the field.</summary>
    public abstract int DocCount { get; }

    public abstract bool HasFreqs { get; }

    public abstract bool HasOffsets { get; }

    public abstract bool HasPositions { get; }

    public abstract bool HasPayloads { get; }
}
