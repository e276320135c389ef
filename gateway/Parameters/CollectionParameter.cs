namespace Khabar.Gateway.Parameters;

/// <summary>The <c>collection</c> parameter in addresses that the gateway gives out.</summary>
static class CollectionParameter
{
    /// <summary>The query string that names the collection; empty for null or empty, which mean the default one.</summary>
    public static string Query(string? collection) =>
        string.IsNullOrEmpty(collection) ? "" : $"?collection={Uri.EscapeDataString(collection)}";
}
