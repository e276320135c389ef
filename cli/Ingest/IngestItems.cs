using System.Globalization;
using System.Text;
using System.Text.Json;
using Khabar.Cli.Inputs;
using Khabar.Cli.Pipelines;

namespace Khabar.Cli.Ingest;

/// <summary>Puts what the inputs hold into the words of <c>POST /v1/articles</c>.</summary>
static class IngestItems
{
    /// <summary>The articles to send, in order; what cannot be read goes to <paramref name="reject"/>.</summary>
    /// <param name="inputs">What is left of the inputs.</param>
    /// <param name="before">How many inputs came before those.</param>
    /// <param name="reject">Takes what cannot be read.</param>
    public static IEnumerable<IngestItem> Of(IEnumerable<InputItem> inputs, long before, Action<Rejection> reject)
    {
        var number = before;
        foreach (var input in inputs)
        {
            number++;
            if (input is BrokenItem broken) reject(new(broken.Origin, broken.Reason));
            else if (input is JsonLine line) yield return new(line.Origin, number, Encoding.UTF8.GetBytes(line.Text));
            else if (input is PageItem page && TryRead(page, number, reject, out var item)) yield return item;
        }
    }

    static bool TryRead(PageItem page, long number, Action<Rejection> reject, out IngestItem item)
    {
        try
        {
            item = new(page.Origin, number, Json(page.Id, page.Read()));
            return true;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            reject(new(page.Origin, error.Message));
            item = null!;
            return false;
        }
    }

    /// <summary>A crawled page is known by its address, as it would be if it were posted; a file by its name, so that the same file again replaces it.</summary>
    static byte[] Json(string id, CrawledPage page)
    {
        var members = new Dictionary<string, string>();
        if (page.Url is null) members["id"] = id;
        else members["url"] = page.Url;
        if (page.Fetched is { } fetched) members["fetched"] = fetched.ToString("O", CultureInfo.InvariantCulture);
        if (page.Html is not null) members["html"] = page.Html;
        else members["text"] = page.Text!;
        return JsonSerializer.SerializeToUtf8Bytes(members, JsonLines.Options);
    }
}
