namespace Khabar.Defaults.Storage;

/// <summary>What a collection may be called: it names a folder, so it is 1 to 64 of a-z, 0-9, "-" and "_".</summary>
public static class CollectionName
{
    /// <summary>The collection of requests that name none.</summary>
    public const string Default = "news";

    /// <summary>What a valid name is, for error messages.</summary>
    public const string Rule = "must be 1 to 64 of a-z, 0-9, \"-\" and \"_\"";

    const int MaxLength = 64;

    /// <summary>True if a collection may have this name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaxLength
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_');
}
