using System.Collections.Immutable;
using Khabar.Documents;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Terms;
using Khabar.V1;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Execution;

/// <summary>Answers a request from a snapshot: parse, plan, run, show. Thread-safe. Every page of an answer is made alike, since the total does not depend on the page.</summary>
internal sealed class Searcher(WordExpander expander, Highlighter highlighter)
{
    /// <summary>Where fewer articles than this have (nearly) all words of the query, those that have some of them are found too.</summary>
    const int Few = 10;

    static readonly HashSet<string> ArticleOnly = [ArticleFields.Article];

    /// <summary>Answers a request.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public SearchResponse Search(CollectionSnapshot snapshot, CheckedRequest asked, CancellationToken cancellation)
    {
        var index = snapshot.Searcher;
        var parsed = QueryParser.Parse(asked.Query, asked.Syntax);
        var terms = new LocalTerms([.. index.TopReaderContext.Leaves]);
        var planned = QueryPlanner.Plan(parsed, expander, terms, loose: false);
        var result = Run(index, planned, asked, cancellation);
        if (result.Total < Few)
        {
            planned = QueryPlanner.Plan(parsed, expander, terms, loose: true);
            result = Run(index, planned, asked, cancellation);
        }
        var response = new SearchResponse { Total = result.Total };
        response.Notices.AddRange(planned.Notices);
        if (result.Facets is not null)
            response.Facets.AddRange(result.Facets.Read());
        foreach (var hit in result.Hits)
        {
            cancellation.ThrowIfCancellationRequested();
            response.Hits.Add(Show(index, hit, planned, asked.Explain));
        }
        if (result.More)
            response.NextPageToken = PageToken.Write(result.Hits[^1].Key, asked.Fingerprint);
        return response;
    }

    static SearchResult Run(IndexSearcher index, PlannedQuery planned, CheckedRequest asked, CancellationToken cancellation)
    {
        ImmutableArray<ArticleFilter> filters = [asked.Filter, .. planned.Filters];
        return ArticleSearch.Run(index, new SearchPlan(planned.Query, filters, asked.ByTime, asked.PageSize, asked.After, asked.Facets), cancellation);
    }

    Hit Show(IndexSearcher index, FoundHit found, PlannedQuery planned, bool explain)
    {
        int doc = found.Segment.Context.DocBase + found.Doc;
        var article = ArticleDocument.Read(index.Doc(doc, ArticleOnly));
        return new Hit
        {
            Id = article.Id,
            Score = found.Score,
            Title = highlighter.MarkAll(ArticleFields.Title, article.Title, planned.Marks),
            Snippet = highlighter.MarkBestPassage(ArticleFields.Body, article.Text, planned.Marks),
            Url = article.Url,
            Source = article.Source,
            Language = article.Language,
            Published = article.Published,
            Explanation = explain ? index.Explain(planned.Query, doc).ToString() : "",
        };
    }
}
