using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Related;

public sealed class RelatedTests
{
    static readonly Article[] Articles =
    [
        Article("en", "Zelensky meets Macron in Lviv", "President Zelensky met Emmanuel Macron in Lviv on Friday. Macron and Zelensky spoke for 95 minutes about Odessa and Kharkiv, then left for Warsaw.", 4),
        Article("ar", "زيلينسكي يلتقي ماكرون في لفيف", "التقى زيلينسكي إيمانويل ماكرون في لفيف يوم الجمعة. وتحدث ماكرون وزيلينسكي 95 دقيقة عن أوديسا وخاركيف، ثم غادرا إلى وارسو.", 5),
        Article("ar-later", "زيلينسكي يلتقي ماكرون في لفيف", "التقى زيلينسكي إيمانويل ماكرون في لفيف يوم الجمعة. وتحدث ماكرون وزيلينسكي 95 دقيقة عن أوديسا وخاركيف، ثم غادرا إلى وارسو.", 25),
        Article("en-sport", "Lviv lose to Kharkiv", "The players of Lviv lost by two goals in the last minutes of a wet evening. The coach of the visitors thanked everybody.", 4),
        Article("ar-sport", "تعادل في المباراة", "انتهت المباراة أمس بالتعادل بعد وقت إضافي طويل، وشكر المدرب اللاعبين والجمهور على صبرهم.", 4),
    ];

    [Theory]
    [InlineData("en", "ar")]
    [InlineData("ar", "en")]
    public void The_same_story_in_the_other_language_is_found_by_names_and_numbers_without_a_lexicon(string id, string other)
    {
        using var search = new TestSearch(NewsIndex.Shards(Articles, 3, new Random(1)));
        var response = search.Related(new RelatedRequest { Id = id })!;
        Assert.Equal([other], response.SameStory.Select(hit => hit.Id));
    }

    [Fact]
    public void What_is_only_about_the_same_things_is_related()
    {
        using var search = new TestSearch(NewsIndex.Shards(Articles, 2, new Random(1)));
        var related = search.Related(new RelatedRequest { Id = "en" })!.Related.Select(hit => hit.Id).ToList();
        Assert.Contains("ar-later", related);
        Assert.DoesNotContain("en", related);
        Assert.DoesNotContain("ar", related);
    }

    [Fact]
    public void The_number_of_shards_changes_nothing()
    {
        using var one = new TestSearch(NewsIndex.Shards(Articles, 1, new Random(1)));
        using var many = new TestSearch(NewsIndex.Shards(Articles, 8, new Random(2)));
        foreach (var article in Articles)
            Assert.Equal(one.Related(new RelatedRequest { Id = article.Id }), many.Related(new RelatedRequest { Id = article.Id }));
    }

    [Fact]
    public void An_article_that_is_not_there_has_no_company()
    {
        using var search = new TestSearch(NewsIndex.Shards(Articles, 2, new Random(1)));
        Assert.Null(search.Related(new RelatedRequest { Id = "nobody" }));
    }

    [Theory]
    [InlineData("id", "", 0, "")]
    [InlineData("limit", "a", 51, "")]
    [InlineData("limit", "a", -1, "")]
    [InlineData("collection", "a", 1, "../secrets")]
    public void A_field_out_of_its_range_is_named(string field, string id, int limit, string collection)
    {
        var error = Assert.Throws<RpcException>(() => RelatedRequestReader.Read(new RelatedRequest { Id = id, Limit = limit, Collection = collection }));
        Assert.StartsWith(field + ":", error.Status.Detail);
    }

    static Article Article(string id, string title, string text, int day) => new()
    {
        Id = id,
        Title = title,
        Text = text,
        Language = id[..2],
        Published = new PublicationTime { Instant = Timestamp.FromDateTimeOffset(new DateTimeOffset(2022, 3, day, 0, 0, 0, TimeSpan.Zero)) },
    };
}
