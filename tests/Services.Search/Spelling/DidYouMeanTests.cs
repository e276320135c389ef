using Khabar.Services.Search.Spelling;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Spelling;

public sealed class DidYouMeanTests : IDisposable
{
    static readonly Article[] Articles =
    [
        .. Enumerable.Range(0, 6).Select(i => new Article { Id = $"en-{i}", Language = "en", Title = "Humanitarian corridors", Text = "The government agreed on humanitarian corridors for the besieged city." }),
        .. Enumerable.Range(0, 6).Select(i => new Article { Id = $"ar-{i}", Language = "ar", Title = "ممرات إنسانية", Text = "اتفقت الحكومة على فتح الممرات الإنسانية وجولة ثالثة من المفاوضات." }),
        .. Enumerable.Range(0, 3).Select(i => new Article { Id = $"keeper-{i}", Language = "en", Title = "Lighthouse keeper retires", Text = "The last Lighthouse keeper of the northern coast retired on Friday." }),
        .. Enumerable.Range(0, 20).Select(i => new Article { Id = $"tail-{i}", Language = "en", Title = "Comet", Text = "The tail of the comet was seen from the coast." }),
        .. Enumerable.Range(0, 30).Select(i => new Article { Id = $"taif-{i}", Language = "ar", Title = "أمطار", Text = "هطلت أمطار على الطائف." }),
        .. Enumerable.Range(0, 3).Select(i => new Article { Id = $"putin-{i}", Language = "ar", Title = "بوتين يزور الميناء", Text = "زار بوتين الميناء يوم الجمعة." }),
    ];

    readonly TestSearch search = new(NewsIndex.Shards(Articles, 3, new Random(1)));

    [Theory]
    [InlineData("goverment", "government")]
    [InlineData("govrenment", "government")]
    [InlineData("humanitarian corridots", "humanitarian corridors")]
    [InlineData("humanitarian coridors -palace", "humanitarian corridors -palace")]
    [InlineData("المفاوظات", "المفاوضات")]
    public void A_misspelled_word_is_put_right_and_the_rest_of_the_query_stays(string query, string meant)
    {
        Assert.Equal(meant, search.Search(query).DidYouMean);
        Assert.Equal("", search.Search(meant).DidYouMean);
        Assert.True(search.Search(meant).Total > 0);
    }

    [Theory]
    [InlineData("lighthuose", "lighthouse")]
    [InlineData("Lighthuose keeper", "lighthouse keeper")]
    [InlineData("بوتن", "بوتين")]
    public void Who_found_the_articles_by_their_sound_is_told_how_they_write_the_word(string query, string meant)
    {
        Assert.True(search.Search(query).Total > 0);
        Assert.Equal(meant, search.Search(query).DidYouMean);
        Assert.Equal(search.Search(meant).Hits.Select(hit => hit.Id), search.Search(query).Hits.Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("government")]
    [InlineData("governments")]
    [InlineData("الممرات")]
    [InlineData("\"goverment\"")]
    [InlineData("source:goverment")]
    [InlineData("goverm*")]
    [InlineData("goverment~")]
    [InlineData("-goverment")]
    [InlineData("xylophone")]
    [InlineData("Taif")]
    [InlineData("taif")]
    [InlineData("")]
    public void Nothing_is_put_right_that_is_known_or_meant_as_it_stands(string query) => Assert.Equal("", search.Search(query).DidYouMean);

    [Theory]
    [InlineData("lighthousekeeper", "lighthouse keeper")]
    [InlineData("humanitariancorridors", "humanitarian corridors")]
    [InlineData("جولةثالثة", "")]
    [InlineData("الممراتالإنسانية", "الممرات الإنسانية")]
    [InlineData("فتحالممرات قريبا", "فتح الممرات قريبا")]
    [InlineData("keeperlighthouse", "")]
    public void A_blank_that_was_not_typed_is_put_in_where_articles_have_both_words_side_by_side(string query, string meant) =>
        Assert.Equal(meant, search.Search(query).DidYouMean);

    [Theory]
    [InlineData("humani tarian corridors", "humanitarian corridors")]
    [InlineData("the govern ment agreed", "the government agreed")]
    [InlineData("الحكو مة", "الحكومة")]
    [InlineData("light house", "lighthouse")]
    [InlineData("besieged city", "")]
    public void A_blank_that_tears_a_word_is_taken_out(string query, string meant) => Assert.Equal(meant, search.Search(query).DidYouMean);

    [Fact]
    public void A_misspelling_that_some_article_has_is_put_right_if_very_many_have_the_right_word()
    {
        Article[] articles =
        [
            .. Enumerable.Range(0, 60).Select(i => new Article { Id = $"{i}", Language = "en", Title = "Budget", Text = $"The budget of the year {i} was agreed." }),
            new Article { Id = "slip", Language = "en", Title = "Slip", Text = "The bugdet was not agreed." },
        ];
        using var slips = new TestSearch(NewsIndex.Shards(articles, 2, new Random(1)));
        Assert.Equal("budget", slips.Search("bugdet").DidYouMean);
        Assert.Equal("", slips.Search("budget").DidYouMean);
    }

    [Fact]
    public void The_number_of_shards_changes_nothing()
    {
        using var one = new TestSearch(NewsIndex.Shards(Articles, 1, new Random(1)));
        foreach (string query in new[] { "goverment", "coridors", "المفاوظات", "besieged sity" })
            Assert.Equal(one.Search(query).DidYouMean, search.Search(query).DidYouMean);
    }

    [Theory]
    [InlineData("teh", "the", "tzh")]
    [InlineData("goverment", "government", "overment")]
    [InlineData("coridor", "corridor", "coxidor")]
    [InlineData("مفاوظات", "مفاوضات", "مفاولات")]
    public void Slips_are_nearer_than_other_edits(string typed, string near, string far) => Assert.True(TypingDistance.Between(typed, near) < TypingDistance.Between(typed, far));

    public void Dispose() => search.Dispose();
}
