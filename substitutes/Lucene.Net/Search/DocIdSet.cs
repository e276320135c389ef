using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A set of document numbers of one segment, as a <see cref="Filter"/> answers it.</summary>
public abstract class DocIdSet
{
    /// <summary>For derived classes.</summary>
    protected DocIdSet()
    {
    }

    /// <summary>A set whose iterator <paramref name="getIterator"/> makes.</summary>
    public static DocIdSet NewAnonymous(Func<DocIdSetIterator?> getIterator) => new DelegatedSet(getIterator, null, null);

    /// <summary>A set whose iterator and random access the functions make.</summary>
    public static DocIdSet NewAnonymous(Func<DocIdSetIterator?> getIterator, Func<IBits?> bits) => new DelegatedSet(getIterator, bits, null);

    /// <summary>A set whose iterator, random access and <see cref="IsCacheable"/> the functions make.</summary>
    public static DocIdSet NewAnonymous(Func<DocIdSetIterator?> getIterator, Func<IBits?> bits, Func<bool> isCacheable) =>
        new DelegatedSet(getIterator, bits, isCacheable);

    /// <summary>A set whose iterator and <see cref="IsCacheable"/> the functions make.</summary>
    public static DocIdSet NewAnonymous(Func<DocIdSetIterator?> getIterator, Func<bool> isCacheable) =>
        new DelegatedSet(getIterator, null, isCacheable);

    /// <summary>A new iterator over the set, or null where the set is empty.</summary>
    public abstract DocIdSetIterator? GetIterator();

    /// <summary>The set by random access, or null where it can only be walked.</summary>
    public virtual IBits? Bits => null;

    /// <summary>Whether the set may be kept as it is (true) or must be copied to be cached (false, the default).</summary>
    public virtual bool IsCacheable => false;

    sealed class DelegatedSet(Func<DocIdSetIterator?> getIterator, Func<IBits?>? bits, Func<bool>? isCacheable) : DocIdSet
    {
        public override IBits? Bits => bits?.Invoke();

        public override bool IsCacheable => isCacheable?.Invoke() ?? false;

        public override DocIdSetIterator? GetIterator() => getIterator();
    }
}
