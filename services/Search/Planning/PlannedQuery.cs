using System.Collections.Immutable;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Highlighting;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Planning;

/// <summary>A query made ready to run.</summary>
/// <param name="Query">What to find and how to score it.</param>
/// <param name="Filters">Conditions that the query itself states for the whole answer; all must hold.</param>
/// <param name="Marks">What of an article to mark.</param>
/// <param name="Notices">What is done differently from what was asked.</param>
internal sealed record PlannedQuery(Query Query, ImmutableArray<ArticleFilter> Filters, MatchTerms Marks, ImmutableArray<string> Notices);
