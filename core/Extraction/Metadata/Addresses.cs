namespace Khabar.Extraction.Metadata;

/// <summary>Makes addresses absolute.</summary>
internal static class Addresses
{
    /// <summary>The first address that is, or relative to the page becomes, an absolute http or https one; empty if none does.</summary>
    public static string First(List<string> addresses, string baseUrl, Uri? page)
    {
        var around = Uri.TryCreate(page, baseUrl, out var based) && baseUrl.Length > 0 && based.IsAbsoluteUri ? based : page;
        foreach (var address in addresses)
        {
            var valid = around is null ? Uri.TryCreate(address, UriKind.Absolute, out var found) : Uri.TryCreate(around, address, out found);
            if (valid && found!.Scheme is "http" or "https")
                return found!.AbsoluteUri;
        }
        return "";
    }
}
