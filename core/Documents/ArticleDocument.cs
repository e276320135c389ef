using System.Globalization;
using Google.Protobuf;
using Khabar.Documents.Stories;
using Khabar.V1;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;

namespace Khabar.Documents;

/// <summary>
/// Turns an article into the document that the index holds, and back. <see cref="ArticleFields"/> says what each field is.
/// Thread-safe.
/// </summary>
public static class ArticleDocument
{
    /// <summary>The document of an article.</summary>
    /// <param name="article">The article, valid by the rules of the indexing service.</param>
    /// <param name="offset">Offset in the shard's log of the entry that stores it.</param>
    public static Document Create(Article article, ulong offset)
    {
        var document = CreateUnsearchable(article, offset);
        AddText(document, ArticleFields.Title, article.Title);
        AddText(document, ArticleFields.Body, article.Text);
        AddValue(document, ArticleFields.Headline, Headline.Key(article.Title));
        AddValue(document, ArticleFields.Language, article.Language);
        AddValue(document, ArticleFields.Source, article.Source);
        AddStory(document, article.Text);
        if (article.Published?.Instant is { } instant)
        {
            var published = Milliseconds(instant);
            document.Add(new Int64Field(ArticleFields.Published, published, Field.Store.NO));
            document.Add(new NumericDocValuesField(ArticleFields.Published, published));
            AddValue(document, ArticleFields.Month, instant.ToDateTime().ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }
        return document;
    }

    /// <summary>The document of an article whose text cannot be analysed: it can be read by its id, and no word finds it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="offset">Offset in the shard's log of the entry that stores it.</param>
    public static Document CreateUnsearchable(Article article, ulong offset) => new()
    {
        new StringField(ArticleFields.Id, article.Id, Field.Store.NO),
        new BinaryDocValuesField(ArticleFields.Id, new BytesRef(article.Id)),
        new NumericDocValuesField(ArticleFields.Offset, checked((long)offset)),
        new StoredField(ArticleFields.Article, article.ToByteArray()),
    };

    /// <summary>The article of a document that was read with its stored fields.</summary>
    /// <exception cref="InvalidDataException">The document does not hold an article.</exception>
    public static Article Read(Document document)
    {
        var bytes = document.GetBinaryValue(ArticleFields.Article)
            ?? throw new InvalidDataException($"The document has no stored field '{ArticleFields.Article}'.");
        return Article.Parser.ParseFrom(bytes.Bytes, bytes.Offset, bytes.Length);
    }

    /// <summary>The instant in milliseconds since 1970 UTC, what is finer cut off.</summary>
    public static long Milliseconds(Timestamp instant) => instant.Seconds * 1000 + instant.Nanos / 1_000_000;

    static void AddText(Document document, string field, string text)
    {
        if (text.Length > 0) document.Add(new TextField(field, text, Field.Store.NO));
    }

    static void AddStory(Document document, string text)
    {
        if (StorySignature.Of(text) is not { } signature) return;
        document.Add(new BinaryDocValuesField(ArticleFields.Story, new BytesRef(signature.ToArray())));
        foreach (var band in signature.ReadBands()) document.Add(new StringField(ArticleFields.Story, band, Field.Store.NO));
    }

    static void AddValue(Document document, string field, string value)
    {
        if (value.Length == 0) return;
        document.Add(new StringField(field, value, Field.Store.NO));
        document.Add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
