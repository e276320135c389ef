using System.Globalization;
using Khabar.Extraction.Charsets;

namespace Khabar.Cli.Inputs.Warc;

/// <summary>Makes pages of an archive's records.</summary>
static class WarcPages
{
    enum Media { Other, Html, Text }

    /// <summary>
    /// The page of an entry: a response with status 200 or 203, a resource or a conversion, of HTML or plain text. Null for other
    /// records (requests, redirects, pictures, revisits), which are no pages.
    /// </summary>
    public static InputItem? Of(string file, WarcEntry entry)
    {
        var origin = $"{file}@{entry.Offset.ToString(CultureInfo.InvariantCulture)}";
        return entry switch
        {
            WarcFault fault => new BrokenItem(origin, fault.Reason),
            WarcRecord record => record.Headers["WARC-Type"].ToLowerInvariant() switch
            {
                "response" when IsHttp(record) => OfResponse(origin, record),
                "resource" or "conversion" => OfContent(origin, record, record.Headers["Content-Type"], () => record.Block),
                _ => null,
            },
            _ => null,
        };
    }

    static bool IsHttp(WarcRecord record) =>
        record.Headers["Content-Type"].StartsWith("application/http", StringComparison.OrdinalIgnoreCase)
        || record.Headers["WARC-Target-URI"].TrimStart('<').StartsWith("http", StringComparison.OrdinalIgnoreCase);

    static InputItem? OfResponse(string origin, WarcRecord record)
    {
        if (HttpResponse.Parse(record.Block) is not { } response)
            return new BrokenItem(origin, "the record holds no HTTP response");
        return response.Status is 200 or 203 ? OfContent(origin, record, response.Headers["Content-Type"], response.Content) : null;
    }

    static PageItem? OfContent(string origin, WarcRecord record, string contentType, Func<byte[]> content)
    {
        var address = record.Headers["WARC-Target-URI"].Trim('<', '>');
        var url = Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? address : null;
        DateTimeOffset? fetched = DateTimeOffset.TryParse(record.Headers["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
        return MediaOf(contentType) switch
        {
            Media.Html => new PageItem(origin, address, () => new CrawledPage(Html: Decoded(), Url: url, Fetched: fetched)),
            Media.Text => new PageItem(origin, address, () => new CrawledPage(Text: Decoded(), Url: url, Fetched: fetched)),
            _ => null,
        };

        string Decoded() => CharsetDetector.Decode(content(), contentType);
    }

    static Media MediaOf(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => Media.Html,
        "text/plain" => Media.Text,
        _ => Media.Other,
    };
}
