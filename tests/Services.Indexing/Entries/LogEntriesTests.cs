using Google.Protobuf;
using Khabar.Services.Indexing.Entries;
using Khabar.V1;

namespace Khabar.Services.Indexing.Tests.Entries;

public sealed class LogEntriesTests
{
    [Fact]
    public void An_article_and_its_page_come_back_as_they_were()
    {
        var article = new Article { Id = "1", Title = "خبر", Text = "نص" };
        var page = new Page { Html = ByteString.CopyFromUtf8(string.Concat(Enumerable.Repeat("<p>فقرة</p>", 10_000))), Url = "https://example.com/" };
        var bytes = LogEntries.Stored(article, page);
        Assert.InRange(bytes.Length, 1, page.CalculateSize() / 20);
        var entry = LogEntries.Decode(new(1, bytes));
        Assert.Equal(article, entry.Stored.Article);
        Assert.Equal(page, LogEntries.PageOf(entry.Stored));
        Assert.Equal("1", LogEntries.ArticleIdOf(entry));
        Assert.InRange(DateTime.UtcNow - entry.Received.ToDateTime(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_page_that_was_not_kept_is_null() => Assert.Null(LogEntries.PageOf(LogEntries.Decode(new(1, LogEntries.Stored(new() { Id = "1" }, null))).Stored));

    [Fact]
    public void A_removal_names_its_article()
    {
        var entry = LogEntries.Decode(new(1, LogEntries.Deleted("7")));
        Assert.Equal("7", entry.Deleted);
        Assert.Equal("7", LogEntries.ArticleIdOf(entry));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x7A, 0x01, 0x41 })]
    public void Bytes_that_are_no_entry_are_an_error_that_names_the_offset(byte[] bytes) =>
        Assert.Contains("42", Assert.Throws<InvalidDataException>(() => LogEntries.Decode(new(42, bytes))).Message);
}
