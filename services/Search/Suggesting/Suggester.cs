using System.Collections.Immutable;
using Khabar.Documents;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Terms;
using Khabar.V1;
using Lucene.Net.Index;

namespace Khabar.Services.Search.Suggesting;

/// <summary>Completes what was typed from the headlines of a snapshot: first the words it may become, by frequency, then each segment's best headlines. Thread-safe.</summary>
internal static class Suggester
{
    static readonly RankedFields Title = new([ArticleFields.Title], [1], [0]);

    /// <summary>Answers a request.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static SuggestResponse Suggest(CollectionSnapshot snapshot, CheckedSuggestRequest asked, CancellationToken cancellation)
    {
        var response = new SuggestResponse();
        if (asked.Typed.Key.Length == 0)
            return response;
        IReadOnlyList<AtomicReaderContext> segments = [.. snapshot.Searcher.TopReaderContext.Leaves];
        var completions = Completions(asked.Typed, new LocalTerms(segments));
        var found = new List<FoundHeadline>();
        foreach (var segment in segments)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(new HeadlineFinder(segment).Find(asked.Typed, completions, asked.Limit));
        }
        response.Suggestions.AddRange(FoundHeadline.Merge(found, asked.Limit).Select(headline => new Suggestion { Text = headline.Text, Id = headline.Id }));
        return response;
    }

    /// <summary>The most frequent words that the unfinished one may become.</summary>
    static ImmutableArray<string> Completions(TypedText typed, ICollectionTerms terms) =>
        typed.Unfinished is { } unfinished ? [.. terms.WithPrefix(Title, unfinished).Terms.Select(term => term.Term)] : [];
}
