using Microsoft.Extensions.Primitives;

namespace Khabar.Gateway.Conditional;

/// <summary>Entity tags compared as If-None-Match compares them: weak or strong, the same opaque tag is the same (RFC 9110, section 8.8.3.2).</summary>
static class EntityTags
{
    const string Weak = "W/";

    /// <summary>True if the header names the tag, or any.</summary>
    public static bool Match(StringValues ifNoneMatch, string tag) =>
        ifNoneMatch.Any(line => line is not null && line.Split(',').Any(named => named.Trim() is var one && (one == "*" || Opaque(one) == Opaque(tag))));

    /// <summary>The tag without the mark that it is weak.</summary>
    public static string Opaque(string tag) => tag.StartsWith(Weak, StringComparison.Ordinal) ? tag[Weak.Length..] : tag;

    /// <summary>Every tag of a header as a strong one, for who compares strongly where RFC 9110 wants a weak comparison.</summary>
    public static StringValues Strengthened(StringValues tags) =>
        new([.. tags.SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(Opaque)]);

    /// <summary>The tag as a weak one.</summary>
    public static string Weakened(string tag) => Weak + Opaque(tag);
}
