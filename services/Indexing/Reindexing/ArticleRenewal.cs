using Grpc.Core;
using Khabar.Services.Extraction;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Requests;
using Khabar.V1;

namespace Khabar.Services.Indexing.Reindexing;

/// <summary>Extracts stored articles anew from the pages they came from. Thread-safe.</summary>
internal sealed class ArticleRenewal(PageExtraction extraction)
{
    /// <summary>
    /// The entry with its article extracted anew. What its caller may have given, id, url, source, title and time of publication, stays
    /// where it is set; an article whose page was not kept, or gives no text any more, stays as it is.
    /// </summary>
    public LogEntry Renew(LogEntry entry)
    {
        if (entry.ChangeCase != LogEntry.ChangeOneofCase.Stored || LogEntries.PageOf(entry.Stored) is not { } page) return entry;
        // Dates such as "2 hours ago" count from then, not from now.
        page.Fetched ??= entry.Received;
        if (Extract(page) is not { } renewed) return entry;
        var stored = entry.Stored.Article;
        (renewed.Id, renewed.Url, renewed.Source) = (stored.Id, stored.Url, stored.Source);
        if (stored.Title.Length > 0) renewed.Title = stored.Title;
        if (stored.Published is not null) renewed.Published = stored.Published;
        entry.Stored.Article = renewed.Completed();
        return entry;
    }

    Article? Extract(Page page)
    {
        try
        {
            var article = extraction.Extract(page);
            return article.Text.Length > 0 ? article : null;
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.InvalidArgument)
        {
            return null;
        }
    }
}
