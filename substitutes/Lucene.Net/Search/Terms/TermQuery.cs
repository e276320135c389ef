using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Matches documents that hold a term.</summary>
public class TermQuery : Query
{
    readonly TermContext? states;
    readonly int docFreq;

    /// <summary>Matches documents that hold <paramref name="t"/>.</summary>
    public TermQuery(Term t)
        : this(t, -1)
    {
    }

    /// <summary>Matches documents that hold <paramref name="t"/>, scored as if as many documents held it as said.</summary>
    /// <param name="t">The term.</param>
    /// <param name="docFreq">In how many documents to believe the term occurs, or -1 to look it up.</param>
    public TermQuery(Term t, int docFreq)
    {
        ArgumentNullException.ThrowIfNull(t);
        Term = t;
        this.docFreq = docFreq;
    }

    /// <summary>Matches documents that hold <paramref name="t"/>, already looked up in the reader that will be searched.</summary>
    public TermQuery(Term t, TermContext states)
        : this(t, states.DocFreq)
    {
        this.states = states;
    }

    /// <summary>The term.</summary>
    public virtual Term Term { get; }

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher)
    {
        var context = searcher.TopReaderContext;
        var found = states is not null && states.TopReaderContext == context ? states : TermContext.Build(context, Term);
        var statistics = searcher.TermStatistics(Term, found);
        if (docFreq >= 0 && states is null)
        {
            statistics = new TermStatistics(Term.Bytes, docFreq, statistics.TotalTermFreq);
        }
        return new TermWeight(this, searcher, found, statistics);
    }

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms) => terms.Add(Term);

    /// <inheritdoc/>
    public override string ToString(string? field) =>
        QueryText.Field(Term.Field, field) + Term.Text + QueryText.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? o) => base.Equals(o) && ((TermQuery)o!).Term.Equals(Term);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Term);
}
