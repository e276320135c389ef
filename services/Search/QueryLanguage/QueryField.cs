using System.Collections.Frozen;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>The fields a query may name, by their English and Arabic names.</summary>
internal static class QueryField
{
    public enum Kind
    {
        Title,
        Source,
        Language,
        Before,
        After,
    }

    static readonly FrozenDictionary<string, Kind> Names = new Dictionary<string, Kind>
    {
        ["title"] = Kind.Title, ["headline"] = Kind.Title, ["عنوان"] = Kind.Title, ["العنوان"] = Kind.Title,
        ["source"] = Kind.Source, ["site"] = Kind.Source, ["مصدر"] = Kind.Source, ["المصدر"] = Kind.Source, ["موقع"] = Kind.Source, ["الموقع"] = Kind.Source,
        ["language"] = Kind.Language, ["lang"] = Kind.Language, ["لغة"] = Kind.Language, ["اللغة"] = Kind.Language, ["لغه"] = Kind.Language, ["اللغه"] = Kind.Language,
        ["before"] = Kind.Before, ["until"] = Kind.Before, ["قبل"] = Kind.Before,
        ["after"] = Kind.After, ["since"] = Kind.After, ["بعد"] = Kind.After, ["منذ"] = Kind.After,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Code units of the longest name.</summary>
    public static int LongestName { get; } = Names.Keys.Max(name => name.Length);

    /// <summary>Returns the field of that name, in any case; null if there is none.</summary>
    public static Kind? Find(string name) => Names.TryGetValue(name, out var kind) ? kind : null;
}
