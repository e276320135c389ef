using Lucene.Net.Index;

namespace Khabar.Documents;

/// <summary>The fields of an article in the index.</summary>
public static class ArticleFields
{
    /// <summary>The article's id: one term, and binary doc values (UTF-8).</summary>
    public const string Id = "id";

    /// <summary>The headline: analysed text with positions, not stored.</summary>
    public const string Title = "title";

    /// <summary>The headline as <see cref="Documents.Headline.Key"/> writes it: one term, and sorted doc values. Absent if it has no word.</summary>
    public const string Headline = "headline";

    /// <summary>The body: analysed text with positions, not stored.</summary>
    public const string Body = "body";

    /// <summary>The main language, a BCP 47 tag: one term, and sorted doc values.</summary>
    public const string Language = "language";

    /// <summary>The outlet: one term, and sorted doc values. Absent if not known.</summary>
    public const string Source = "source";

    /// <summary>The month of publication in UTC, "2022-03": one term, and sorted doc values. Absent if not known.</summary>
    public const string Month = "month";

    /// <summary>
    /// The instant of publication in milliseconds since 1970 UTC: a number for ranges, and numeric doc values. Absent if not known.
    /// </summary>
    public const string Published = "published";

    /// <summary>The offset in the shard's log of the entry that stored the article: numeric doc values.</summary>
    public const string Offset = "offset";

    /// <summary>
    /// What near-duplicates have in common, by <see cref="Stories.StorySignature"/>: a term a band, and the signature as binary doc values. Absent if the
    /// body is too short for one.
    /// </summary>
    public const string Story = "story";

    /// <summary>The article itself: stored bytes, an encoded <c>khabar.v1.Article</c>.</summary>
    public const string Article = "article";

    /// <summary>The term that exactly the article with this id has.</summary>
    public static Term IdTerm(string id) => new(Id, id);
}
