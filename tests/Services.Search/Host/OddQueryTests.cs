using System.Diagnostics;
using Grpc.Core;
using Khabar.V1;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Host;

/// <summary>Queries that nobody types and somebody sends: each is answered, soon, or refused by the field's name.</summary>
[Collection(nameof(HarbourProcess))]
public sealed class OddQueryTests(HarbourProcess harbour, ITestOutputHelper output)
{
    /// <summary>Much longer than any of them takes, much shorter than work without a bound.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly SearchProcess process = harbour.Process;

    public static TheoryData<string, string> Queries => new()
    {
        { "as many words as fit", string.Concat(Enumerable.Repeat("a ", 4096)) },
        { "as many different words as fit", string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"{(char)('a' + i % 26)}{i}")) },
        { "a word as long as a query", new string('ك', 8192) },
        { "deep parentheses", new string('(', 4000) + "harbour" + new string(')', 4000) },
        { "parentheses that never close", new string('(', 8192) },
        { "everything", "*" },
        { "everything, many times", string.Join(" OR ", Enumerable.Repeat("*", 1600)) },
        { "patterns that match every word", string.Join(" OR ", Enumerable.Range(0, 700).Select(i => $"{(char)('a' + i % 26)}*")) },
        { "patterns in Arabic", string.Join(' ', Enumerable.Range(0, 900).Select(i => $"ا{(char)('ب' + i % 24)}*")) },
        { "fuzzy words", string.Join(' ', Enumerable.Range(0, 700).Select(i => $"harbou{(char)('a' + i % 26)}~2")) },
        { "one quotation as long as a query", "\"" + string.Concat(Enumerable.Repeat("the ", 2040)) + "\"" },
        { "a phrase with words far apart", "\"harbour quay\"~999999999999" },
        { "bidirectional overrides", "\u202Eharbour\u202C \u2066ميناء\u2069 \u200F-\u202D" },
        { "control characters", string.Concat(Enumerable.Range(0, 32).Select(i => $"{(char)i}harbour")) },
        { "marks without letters", new string('\u0651', 8192) },
        { "one letter under a heap of marks", "h" + new string('\u0301', 8000) + "arbour" },
        { "noncharacters", "\uFFFE\uFFFF\uFDD0 harbour" },
        { "nothing but excluded words", string.Concat(Enumerable.Repeat("-harbour ", 900)) },
        { "fields in fields", string.Concat(Enumerable.Repeat("title:", 1300)) + "harbour" },
        { "dates that are none", "before:99999999999999999999 after:-1 قبل:٩٩٩٩٩-٩٩" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task It_is_answered_in_both_syntaxes_as_is_the_page_that_follows(string what, string query)
    {
        var clock = Stopwatch.StartNew();
        foreach (var syntax in new[] { QuerySyntax.Full, QuerySyntax.Words })
        {
            var request = new SearchRequest { Query = query, Syntax = syntax, Facets = true, Explain = true, CollapseStories = true, PageSize = 1 };
            var first = await process.Search.SearchAsync(request, deadline: DateTime.UtcNow + Patience);
            Assert.InRange(first.Total, 0, HarbourNews.Articles.Length);
            Assert.InRange(first.Notices.Count, 0, 32);
            request.PageToken = first.NextPageToken;
            await process.Search.SearchAsync(request, deadline: DateTime.UtcNow + Patience);
        }
        output.WriteLine($"{what}: {clock.Elapsed.TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task Ten_thousand_words_are_refused_by_the_fields_name()
    {
        string query = string.Join(' ', Enumerable.Repeat("harbour", 10_000));
        var error = await Assert.ThrowsAsync<RpcException>(async () => await process.Search.SearchAsync(new SearchRequest { Query = query }));
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.StartsWith("query:", error.Status.Detail);
    }

    [Fact]
    public async Task What_was_dropped_is_said()
    {
        var many = await process.Search.SearchAsync(new SearchRequest { Query = string.Join(' ', Enumerable.Range(0, 1200).Select(i => $"w{i}")) });
        Assert.Contains(many.Notices, notice => notice.StartsWith("Only the first", StringComparison.Ordinal));
        var deep = await process.Search.SearchAsync(new SearchRequest { Query = new string('(', 2000) + "harbour" });
        Assert.Equal(2, deep.Total);
        Assert.Contains(deep.Notices, notice => notice.Contains("Parentheses deeper", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_typed_may_be_anything()
    {
        foreach (string typed in new[] { "\u202E\u0000h", new string('\u0651', 256), "((((", "*", new string('ا', 256), "\uFFFF" })
            Assert.NotNull(await process.Search.SuggestAsync(new SuggestRequest { Prefix = typed }, deadline: DateTime.UtcNow + Patience));
    }
}
