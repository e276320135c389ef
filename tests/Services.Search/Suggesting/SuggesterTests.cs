using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Suggesting;

public sealed class SuggesterTests(ITestOutputHelper output)
{
    static readonly Article[] Articles =
    [
        Article("en-1", "Putin visits the northern harbour", 3),
        Article("en-2", "Ministers put off the harbour vote", 5),
        Article("en-3", "A vote on the harbour: what Putin said", 4),
        Article("en-4", "Putin visits the northern harbour!", 6),
        Article("en-5", "Harbour vote", null),
        Article("ar-1", "أوكرانيا: الجولة الثالثة من المفاوضات", 2),
        Article("ar-2", "انتهاء المفاوضات في اليوم الثالث", 1),
    ];

    [Theory]
    [InlineData("put", new[] { "en-4", "en-2", "en-3" })]
    [InlineData("Putin vis", new[] { "en-4" })]
    [InlineData("harbour v", new[] { "en-5", "en-4", "en-2", "en-3" })]
    [InlineData("put ", new[] { "en-2" })]
    [InlineData("putin visits the northern harbour", new[] { "en-4" })]
    [InlineData("zzz", new string[0])]
    [InlineData("  \u202E ", new string[0])]
    public void Headlines_that_begin_with_what_was_typed_come_first_and_the_newest_first(string typed, string[] ids) => Assert.Equal(ids, Ids(typed));

    [Theory]
    [InlineData("اوكر")]
    [InlineData("أُوكرا")]
    [InlineData("اوكرانيا الجول")]
    [InlineData("أوكرانيـــا")]
    public void Hamza_harakat_and_tatweel_do_not_matter(string typed) => Assert.Equal(["ar-1"], Ids(typed));

    [Fact]
    public void Arabic_words_are_completed_wherever_they_stand() => Assert.Equal(["ar-1", "ar-2"], Ids("المفاو"));

    [Theory]
    [InlineData("مفاو")]
    [InlineData("مفاوضات ")]
    [InlineData("والمفاوضات")]
    [InlineData("مفاوضات ال")]
    public void Nor_does_what_Arabic_writes_before_a_word(string typed) => Assert.Equal(["ar-1", "ar-2"], Ids(typed));

    [Fact]
    public void A_word_that_may_become_very_many_is_completed_beside_others()
    {
        Article[] articles = [.. Enumerable.Range(0, 200).Select(i => Article($"en-{i}", $"The {(i % 2 == 0 ? "harbour" : "station")} of x{(char)('a' + i / 26)}{(char)('a' + i % 26)}", 1 + i % 28))];
        using var search = new TestSearch(NewsIndex.Shards(articles, 2, new Random(1)));
        Assert.Equal(["en-111", "en-139", "en-167"], search.Suggest(new SuggestRequest { Prefix = "station x", Limit = 3 }).Suggestions.Select(suggestion => suggestion.Id));
    }

    [Fact]
    public void No_more_are_given_than_asked_for() => Assert.Equal(["en-4", "en-2"], Ids("put", limit: 2));

    [Fact]
    public void The_number_of_shards_changes_no_suggestion()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var articles = NewsIndex.RandomArticles(random, 150);
        using var one = new TestSearch(NewsIndex.Shards(articles, 1, random));
        foreach (int shards in new[] { 2, 3, 8 })
        {
            using var many = new TestSearch(NewsIndex.Shards(articles, shards, random));
            foreach (string typed in new[] { "c", "peace t", "ال", "الممرات ", "p", "the corridor", "بو", "corridor p", "the c", "ممرات ا" })
            {
                var request = new SuggestRequest { Prefix = typed, Limit = 1 + random.Next(20) };
                Assert.Equal(one.Suggest(request), many.Suggest(request));
            }
        }
    }

    static IEnumerable<string> Ids(string typed, int limit = 0)
    {
        using var search = new TestSearch(NewsIndex.Shards(Articles, 3, new Random(1)));
        return [.. search.Suggest(new SuggestRequest { Prefix = typed, Limit = limit }).Suggestions.Select(suggestion => suggestion.Id)];
    }

    static Article Article(string id, string title, int? day) => new()
    {
        Id = id,
        Title = title,
        Text = "Something to read.",
        Language = id[..2],
        Published = day is { } known ? new PublicationTime { Instant = Timestamp.FromDateTimeOffset(new DateTimeOffset(2022, 3, known, 0, 0, 0, TimeSpan.Zero)) } : null,
    };
}
