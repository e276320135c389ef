using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Execution;

public sealed class SearcherTests : IDisposable
{
    readonly TestSearch search = new(NewsIndex.Shards(Articles, 2, new Random(1)));

    static readonly Article[] Articles =
    [
        Article("en-1", "en", "bbc.example", "Humanitarian corridors agreed", "The two sides agreed on humanitarian corridors. Everything is going to plan, Putin said.", 3),
        Article("en-2", "en", "cnn.example", "Corridor of power", "A corridor in the palace. Nothing humanitarian about it, and the plan is going nowhere.", 5),
        Article("en-3", "en", "bbc.example", "Sport", "The match ended in a draw.", null),
        Article("ar-1", "ar", "aljazeera.example", "ممرات إنسانية", "اتفق الطرفان على فتح الممرات الإنسانية، وقال بوتين إن كل شيء يسير وفق الخطة.", 4),
        Article("ar-2", "ar", "aljazeera.example", "رياضة", "انتهت المباراة بالتعادل، وحضر بوتن.", 1),
    ];

    [Fact]
    public void Plain_words_find_inflected_forms_and_the_nearest_article_first() =>
        Assert.Equal(["en-1", "en-2"], Ids("humanitarian corridors").Take(2));

    [Theory]
    [InlineData("ممرات إنسانية", "ar-1")]
    [InlineData("الممرات", "ar-1")]
    [InlineData("مباراة", "ar-2")]
    public void Arabic_words_are_found_with_and_without_the_article(string query, string id) => Assert.Equal(id, Ids(query)[0]);

    [Fact]
    public void Spellings_of_a_name_find_the_same_articles()
    {
        Assert.Equal(["ar-1", "ar-2"], Ids("بوتين language:ar").Order());
        Assert.Equal(["ar-1", "ar-2"], Ids("بوتن language:ar").Order());
    }

    [Theory]
    [InlineData("\"going to plan\"", "en-1")]
    [InlineData("\"Going to Plan\"", "en-1")]
    [InlineData("«فتح الممرات الإنسانية»", "ar-1")]
    [InlineData("\"corridor of power\"", "en-2")]
    public void A_phrase_is_exact(string query, string id) => Assert.Equal([id], Ids(query));

    [Theory]
    [InlineData("corridor -palace", new[] { "en-1" })]
    [InlineData("corridor source:cnn.example", new[] { "en-2" })]
    [InlineData("title:sport", new[] { "en-3" })]
    [InlineData("match OR مباراة", new[] { "ar-2", "en-3" })]
    [InlineData("corr*", new[] { "en-1", "en-2" })]
    [InlineData("coridor~", new[] { "en-1", "en-2" })]
    [InlineData("corridor before:2022-03-04", new[] { "en-1" })]
    [InlineData("corridor after:2022-03-04", new[] { "en-2" })]
    [InlineData("-corridor language:en", new[] { "en-3" })]
    [InlineData("عنوان:رياضة", new[] { "ar-2" })]
    [InlineData("ممرات لغة:عربي", new[] { "ar-1" })]
    [InlineData("مباراة مصدر:aljazeera.example", new[] { "ar-2" })]
    [InlineData("بوتين -المباراة لغة:ar", new[] { "ar-1" })]
    [InlineData("مباراة|ممرات", new[] { "ar-1", "ar-2" })]
    [InlineData("(ممرات OR مباراة) قبل:2022-03-02", new[] { "ar-2" })]
    [InlineData("المبار*", new[] { "ar-2" })]
    [InlineData("مبار*", new[] { "ar-2" })]
    [InlineData("إنسانية، ممرات لغة:عربي", new[] { "ar-1" })]
    [InlineData("ممرات و إنسانية لغة:عربي", new[] { "ar-1" })]
    [InlineData("مباراه -match", new[] { "ar-2" })]
    [InlineData("الممررات لغة:ar", new[] { "ar-1" })]
    [InlineData("zzzz", new string[0])]
    [InlineData("zzzz*", new string[0])]
    public void The_query_language_means_what_it_says(string query, string[] ids) => Assert.Equal(ids, Ids(query).Order());

    [Fact]
    public void An_empty_query_lists_everything_newest_first_and_what_has_no_date_last() =>
        Assert.Equal(["en-2", "ar-1", "en-1", "ar-2", "en-3"], Ids(""));

    [Fact]
    public void Filters_are_conditions_on_the_articles()
    {
        var response = search.Search(new SearchRequest
        {
            Languages = { "en", "ar" },
            Sources = { "bbc.example", "aljazeera.example" },
            PublishedFrom = Day(3),
            PublishedUntil = Day(4),
        });
        Assert.Equal(["en-1"], response.Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Facets_count_all_matches()
    {
        var facets = search.Search(new SearchRequest { Facets = true, PageSize = 1 }).Facets;
        Assert.Equal([FacetField.Language, FacetField.Source, FacetField.Month], facets.Select(facet => facet.Field));
        Assert.Equal([("en", 3), ("ar", 2)], facets[0].Values.Select(value => (value.Value, value.Count)));
        Assert.Equal([("aljazeera.example", 2), ("bbc.example", 2), ("cnn.example", 1)], facets[1].Values.Select(value => (value.Value, value.Count)));
        Assert.Equal([("2022-03", 4)], facets[2].Values.Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public void Hits_show_where_they_matched()
    {
        var hit = search.Search("الممرات").Hits[0];
        Assert.Equal("ممرات", Marked(hit.Title).Single());
        Assert.Contains("الممرات", Marked(hit.Snippet));
    }

    [Theory]
    [InlineData("Putin language:ar", "ar-1", "بوتين")]
    [InlineData("بوتين language:en", "en-1", "Putin")]
    [InlineData("ممرّ language:ar", "ar-1", "الممرات")]
    [InlineData("corridors language:en", "en-2", "corridor")]
    public void The_form_that_stands_in_the_text_is_marked_whatever_was_typed(string query, string id, string marked) =>
        Assert.Contains(marked, Marked(search.Search(query).Hits.Single(hit => hit.Id == id).Snippet));

    [Fact]
    public void A_score_can_be_explained()
    {
        var hit = search.Search(new SearchRequest { Query = "humanitarian corridors", Explain = true }).Hits[0];
        Assert.Contains("corridors", hit.Explanation);
        Assert.Contains(hit.Score.ToString(System.Globalization.CultureInfo.InvariantCulture)[..4], hit.Explanation);
    }

    [Fact]
    public void A_word_that_no_article_has_is_left_out_and_a_notice_says_so()
    {
        var response = search.Search("corridor zzzzqqq");
        Assert.Equal(2, response.Total);
        Assert.Contains(response.Notices, notice => notice.Contains("zzzzqqq"));
    }

    [Theory]
    [InlineData("((((((((((((((((((((((((((((((((")]
    [InlineData("\"\"\"\"")]
    [InlineData("*")]
    [InlineData("a*")]
    [InlineData("\uD800 \u202E \0")]
    [InlineData("-")]
    [InlineData("OR OR OR")]
    [InlineData("* OR * OR *")]
    [InlineData("title:* -*")]
    [InlineData("title:(a* OR b* OR c*) ~~~ ***")]
    [InlineData("before:9999-99-99 after:x language:12 source:")]
    [InlineData("\u202Ecorridor\u202C \u2066city\u2069 \uDC00\uD800")]
    public void Nothing_typed_is_an_error(string query) => Assert.True(search.Search(query).Total >= 0);

    [Fact]
    public void Too_many_words_and_too_deep_parentheses_are_dropped_and_a_notice_says_so()
    {
        var many = search.Search(string.Join(' ', Enumerable.Range(0, 1200).Select(i => $"w{i}")));
        Assert.Contains(many.Notices, notice => notice.StartsWith("Only the first", StringComparison.Ordinal));
        var deep = search.Search(new string('(', 2000) + "corridor" + new string(')', 2000));
        Assert.Equal(2, deep.Total);
        Assert.Contains(deep.Notices, notice => notice.Contains("Parentheses deeper"));
    }

    public void Dispose() => search.Dispose();

    List<string> Ids(string query) => [.. search.Search(query).Hits.Select(hit => hit.Id)];

    static IEnumerable<string> Marked(HighlightedText text) => text.Matches.Select(match => text.Text[match.Start..match.End]);

    static Timestamp Day(int day) => Timestamp.FromDateTimeOffset(new DateTimeOffset(2022, 3, day, 0, 0, 0, TimeSpan.Zero));

    static Article Article(string id, string language, string source, string title, string text, int? day) => new()
    {
        Id = id,
        Language = language,
        Source = source,
        Title = title,
        Text = text,
        Published = day is { } known ? new PublicationTime { Instant = Day(known) } : null,
    };
}
