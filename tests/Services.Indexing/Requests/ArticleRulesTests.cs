using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Indexing.Requests;
using Khabar.V1;

namespace Khabar.Services.Indexing.Tests.Requests;

public sealed class ArticleRulesTests
{
    static readonly Article Valid = new() { Id = "1", Url = "https://example.com/a", Title = "T", Text = "Text", Language = "en-GB" };

    [Fact]
    public void A_valid_article_is_taken() => Assert.Empty(WrongFields(Valid));

    [Fact]
    public void A_title_is_enough() => Assert.Empty(WrongFields(new() { Id = "1", Title = "Only a headline" }));

    [Fact]
    public void A_request_without_an_article_is_refused() => Assert.Equal(["article"], WrongFields(null));

    public static TheoryData<string, Action<Article>> WrongArticles => new()
    {
        { "article.id", article => article.Id = "" },
        { "article.id", article => article.Id = new string('خ', 257) },
        { "article.id", article => article.Id = "a\nb" },
        { "article.url", article => article.Url = "/relative" },
        { "article.url", article => article.Url = "ftp://example.com/" },
        { "article.url", article => article.Url = "https://example.com/" + new string('a', 8192) },
        { "article.canonical_url", article => article.CanonicalUrl = "not a url" },
        { "article.lead_image_url", article => article.LeadImageUrl = "javascript:alert(1)" },
        { "article.source", article => article.Source = new string('s', 257) },
        { "article.title", article => article.Title = new string('t', 40_000) },
        { "article.byline", article => article.Byline = new string('b', 40_000) },
        { "article.language", article => article.Language = "english language" },
        { "article.language", article => article.Language = "-en" },
        { "article.language", article => article.Language = "العربية" },
        { "article.text", article => article.Text = new string('x', 4 * 1024 * 1024 + 1) },
        { "article.text", article => (article.Text, article.Title) = (" \n", "") },
        { "article.published.instant", article => article.Published = new() },
        { "article.published.instant", article => article.Published = new() { Instant = new() { Seconds = 253402300800 } } },
        { "article.published.instant", article => article.Published = new() { Instant = new() { Nanos = -1 } } },
        { "article.published.utc_offset_minutes", article => article.Published = new() { Instant = new(), UtcOffsetMinutes = int.MinValue } },
    };

    [Theory]
    [MemberData(nameof(WrongArticles))]
    public void A_field_that_is_wrong_is_named(string field, Action<Article> spoil)
    {
        var article = Valid.Clone();
        spoil(article);
        Assert.Equal([field], WrongFields(article));
    }

    [Fact]
    public void Every_field_that_is_wrong_is_named_in_the_order_of_the_fields() => Assert.Equal(
        ["collection", "article.id", "article.url", "article.language", "article.text", "page.html", "page.url"],
        WrongFields(new() { Url = "x", Language = "?" }, new() { Html = ByteString.CopyFrom(new byte[16 * 1024 * 1024 + 1]), Url = "y" }, "Bad Name"));

    [Fact]
    public void A_page_without_content_is_refused() => Assert.Equal(["page"], WrongFields(Valid, new() { Url = "https://example.com/" }));

    [Theory]
    [InlineData("", "https://www.example.com/a", "example.com")]
    [InlineData("", "https://news.example.com:8080/a", "news.example.com")]
    [InlineData("given", "https://www.example.com/a", "given")]
    [InlineData("", "", "")]
    public void The_source_is_the_one_given_or_the_host(string source, string url, string expected)
    {
        var article = new Article { Id = "1", Text = "Text", Source = source, Url = url };
        Assert.Equal(expected, article.Completed().Source);
    }

    [Fact]
    public void A_language_that_is_not_given_is_identified()
    {
        var article = new Article { Id = "1", Text = "فتح ممرات إنسانية لإجلاء المدنيين من المدن المحاصرة، بحسب ما أعلنت وزارة الدفاع." };
        Assert.Equal("ar", article.Completed().Language);
    }

    static string[] WrongFields(Article? article, Page? page = null, string collection = "")
    {
        var errors = new RequestErrors();
        errors.Collection(collection);
        errors.Article("article", article);
        errors.Page("page", page);
        try
        {
            errors.ThrowIfAny();
            return [];
        }
        catch (RpcException refusal)
        {
            Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
            return [.. RpcErrors.ToStatus(refusal).Details.Single().Unpack<BadRequest>().FieldViolations.Select(violation => violation.Field)];
        }
    }
}
