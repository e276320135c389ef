namespace Lucene.Net.Search;

/// <summary>Those documents of an iterator that derived classes let through.</summary>
public abstract class FilteredDocIdSetIterator : DocIdSetIterator
{
    /// <summary>Where documents come from.</summary>
    protected DocIdSetIterator m_innerIter;

    /// <summary>Takes documents from <paramref name="innerIter"/>.</summary>
    protected FilteredDocIdSetIterator(DocIdSetIterator innerIter)
    {
        ArgumentNullException.ThrowIfNull(innerIter);
        m_innerIter = innerIter;
    }

    /// <inheritdoc/>
    public override int DocID => m_innerIter.DocID;

    /// <inheritdoc/>
    public override int NextDoc() => SkipUnmatched(m_innerIter.NextDoc());

    /// <inheritdoc/>
    public override int Advance(int target) => SkipUnmatched(m_innerIter.Advance(target));

    /// <inheritdoc/>
    public override long GetCost() => m_innerIter.GetCost();

    /// <summary>Whether to let a document through.</summary>
    protected abstract bool Match(int doc);

    int SkipUnmatched(int doc)
    {
        while (doc != NO_MORE_DOCS && !Match(doc))
        {
            doc = m_innerIter.NextDoc();
        }
        return doc;
    }
}
