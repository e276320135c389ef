using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Matches every document, with one score for all.</summary>
public class MatchAllDocsQuery : Query
{
    /// <summary>Makes the query.</summary>
    public MatchAllDocsQuery()
    {
    }

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new MatchAllWeight(this);

    /// <summary>There are no terms.</summary>
    public override void ExtractTerms(ISet<Term> terms)
    {
    }

    /// <inheritdoc/>
    public override string ToString(string? field) => "*:*" + QueryText.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? o) => base.Equals(o);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
