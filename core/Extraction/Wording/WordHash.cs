namespace Khabar.Extraction.Wording;

/// <summary>Hashes words for comparison within one page (FNV-1a over lower-case code units).</summary>
internal static class WordHash
{
    /// <summary>The 64-bit hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ (c < 128 ? (char)(c | (c is >= 'A' and <= 'Z' ? 0x20 : 0)) : char.ToLowerInvariant(c))) * 1099511628211UL;
        return hash;
    }
}
