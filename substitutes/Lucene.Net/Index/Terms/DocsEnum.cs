using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>The documents of a term in increasing order. Not thread-safe.</summary>
public abstract class DocsEnum : DocIdSetIterator
{
    AttributeSource? attributes;

    protected DocsEnum() { }

    /// <summary>How often the term occurs in the current document; 1 where frequencies are not kept.</summary>
    public abstract int Freq { get; }

    public virtual AttributeSource Attributes => attributes ??= new AttributeSource();
}
