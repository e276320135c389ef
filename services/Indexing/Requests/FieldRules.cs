using System.Text;
using Khabar.Defaults.Storage;

namespace Khabar.Services.Indexing.Requests;

/// <summary>What single fields of a request must be.</summary>
internal static class FieldRules
{
    /// <summary>The longest id, in bytes of UTF-8.</summary>
    public const int MaxIdBytes = 512;

    const int MaxUrlLength = 8192;

    /// <summary>Checks the name of a collection and puts the default in place of an empty one.</summary>
    public static string Collection(this RequestErrors errors, string name)
    {
        if (name.Length == 0) return CollectionName.Default;
        if (!CollectionName.IsValid(name)) errors.Add("collection", $"{CollectionName.Rule}, or empty for \"{CollectionName.Default}\"");
        return name;
    }

    /// <summary>Checks an article's id.</summary>
    public static void Id(this RequestErrors errors, string field, string id)
    {
        if (id.Length == 0) errors.Add(field, "is required");
        else if (Encoding.UTF8.GetByteCount(id) is > MaxIdBytes and var bytes)
            errors.Add(field, $"must be at most {MaxIdBytes} bytes of UTF-8; it has {bytes:N0}");
        else if (id.Any(char.IsControl)) errors.Add(field, "must not hold control characters");
    }

    /// <summary>Checks an address that may be empty.</summary>
    public static void Url(this RequestErrors errors, string field, string url)
    {
        if (url.Length == 0) return;
        if (url.Length > MaxUrlLength) errors.Add(field, $"must be at most {MaxUrlLength:N0} characters; it has {url.Length:N0}");
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
            errors.Add(field, "must be an absolute http or https URL, or empty");
    }

    /// <summary>Checks the length of a text that may be empty.</summary>
    public static void Length(this RequestErrors errors, string field, string text, int most)
    {
        if (text.Length > most) errors.Add(field, $"must be at most {most:N0} UTF-16 code units; it has {text.Length:N0}");
    }

    /// <summary>
    /// Checks a BCP 47 tag that may be empty: subtags of 1 to 8 letters and digits (RFC 5646, section 2.1), 35 characters in all.
    /// </summary>
    public static void Language(this RequestErrors errors, string field, string tag)
    {
        const int maxLength = 35, maxSubtag = 8;
        if (tag.Length == 0) return;
        var subtags = tag.Split('-');
        var valid = tag.Length <= maxLength && char.IsAsciiLetter(tag[0])
            && subtags.All(subtag => subtag.Length is > 0 and <= maxSubtag && subtag.All(char.IsAsciiLetterOrDigit));
        if (!valid) errors.Add(field, "must be a BCP 47 language tag, such as ar or en-GB, or empty");
    }
}
