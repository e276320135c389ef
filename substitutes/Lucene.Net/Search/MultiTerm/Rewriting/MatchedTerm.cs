using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>A term that a <see cref="MultiTermQuery"/> found in a reader.</summary>
/// <param name="Term">The term.</param>
/// <param name="States">Where it is, in all segments.</param>
/// <param name="Boost">How well it matches, 1 being the best.</param>
internal sealed record MatchedTerm(Term Term, TermContext States, float Boost);
