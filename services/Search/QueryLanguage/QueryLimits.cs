namespace Khabar.Services.Search.QueryLanguage;

/// <summary>Bounds of the query language. What lies beyond is dropped, and a notice says so.</summary>
internal static class QueryLimits
{
    /// <summary>UTF-16 code units of a query.</summary>
    public const int Length = 8192;

    /// <summary>Words, phrases and field values of a query.</summary>
    public const int Operands = 256;

    /// <summary>Prefixes and fuzzy words of a query: each is looked up in the whole dictionary.</summary>
    public const int Patterns = 16;

    /// <summary>Parentheses within parentheses.</summary>
    public const int Depth = 16;

    /// <summary>Places the words of a phrase may be moved apart.</summary>
    public const int Slop = 100;
}
