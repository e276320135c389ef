using Google.Protobuf.WellKnownTypes;
using Khabar.V1;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Khabar.Documents.Tests;

public sealed class ArticleDocumentTests
{
    static readonly Article Article = new()
    {
        Id = "ar-1",
        Url = "https://example.com/a",
        Source = "example.com",
        Title = "ممرات إنسانية",
        Language = "ar",
        Text = "نص الخبر.\nفقرة ثانية.",
        Published = new() { Instant = Timestamp.FromDateTime(new DateTime(2022, 3, 31, 23, 59, 59, 123, DateTimeKind.Utc)), UtcOffsetMinutes = 180 },
    };

    [Fact]
    public void An_article_comes_back_as_it_was() => Assert.Equal(Article, ArticleDocument.Read(ArticleDocument.Create(Article, 7)));

    [Fact]
    public void The_month_is_that_of_UTC_and_times_are_milliseconds()
    {
        var document = ArticleDocument.Create(Article, 7);
        Assert.Contains(document.GetFields(ArticleFields.Month), field => field.GetStringValue() == "2022-03");
        Assert.Equal(2, document.GetFields(ArticleFields.Published).Count(field => field.GetInt64Value() == 1648771199123));
        Assert.Equal(7, document.GetField(ArticleFields.Offset)!.GetInt64Value());
    }

    [Fact]
    public void What_is_not_known_has_no_field()
    {
        var document = ArticleDocument.Create(new() { Id = "1", Text = "text" }, 1);
        Assert.Equal(["article", "body", "id", "offset"], document.Select(field => field.Name).Distinct().Order());
    }

    [Fact]
    public void Only_the_article_is_stored_and_only_texts_are_analysed()
    {
        var document = ArticleDocument.Create(Article, 1);
        Assert.Equal(["article"], document.Where(field => field.IndexableFieldType.IsStored).Select(field => field.Name));
        var analysed = document.Where(field => field.IndexableFieldType is { IsIndexed: true, IsTokenized: true, IndexOptions: IndexOptions.DOCS_AND_FREQS_AND_POSITIONS });
        Assert.Equal(["body", "title"], analysed.Select(field => field.Name).Order());
    }

    [Fact]
    public void A_document_without_an_article_is_an_error() => Assert.Throws<InvalidDataException>(() => ArticleDocument.Read([]));

    [Fact]
    public void Times_before_1970_count_backwards() => Assert.Equal(-1, ArticleDocument.Milliseconds(new() { Seconds = -1, Nanos = 999_999_999 }));
}
