using Khabar.Documents;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.Stories;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Execution;

/// <summary>What orders the documents of a segment beside their scores. Not thread-safe.</summary>
internal sealed class SegmentKeys
{
    readonly NumericDocValues? published;
    readonly IBits? dated;
    readonly BinaryDocValues? ids;
    readonly BytesRef bytes = new();
    SegmentStories? stories;

    public SegmentKeys(AtomicReaderContext context)
    {
        Context = context;
        published = context.AtomicReader.GetNumericDocValues(ArticleFields.Published);
        dated = context.AtomicReader.GetDocsWithField(ArticleFields.Published);
        ids = context.AtomicReader.GetBinaryDocValues(ArticleFields.Id);
    }

    public AtomicReaderContext Context { get; }

    /// <summary>Milliseconds since 1970 UTC, or <see cref="HitKey.NoDate"/>.</summary>
    public long PublishedOf(int doc) => published is null || (dated is not null && !dated.Get(doc)) ? HitKey.NoDate : published.Get(doc);

    /// <summary>What the documents say.</summary>
    public SegmentStories Stories => stories ??= new SegmentStories(Context.AtomicReader);

    public string IdOf(int doc)
    {
        ids!.Get(doc, bytes);
        return bytes.Utf8ToString();
    }
}
