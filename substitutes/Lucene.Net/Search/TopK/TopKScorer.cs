namespace Lucene.Net.Search.TopK;

/// <summary>
/// Finds the best hits of one segment. What it offers to <see cref="TopHits"/> may leave out matches, but none that could have
/// entered: the hits at the end are those of scoring every match.
/// </summary>
internal abstract class TopKScorer
{
    /// <summary>Offers the segment's hits in increasing order of documents.</summary>
    public abstract void Score(TopHits hits);
}
