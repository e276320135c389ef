namespace Lucene.Net.Search.TopK;

/// <summary>A clause of a query with several, in one segment.</summary>
/// <param name="Order">Its place among the clauses that score.</param>
/// <param name="Scorer">Its matches.</param>
/// <param name="Bound">The bounds of their scores.</param>
internal sealed record BoundedClause(int Order, Scorer Scorer, ScoreBound Bound);
