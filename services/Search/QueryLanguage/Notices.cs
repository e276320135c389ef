using System.Collections.Immutable;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>What was done differently from what was asked: each said once, in the order found, at most sixteen. Not thread-safe.</summary>
internal sealed class Notices
{
    const int Most = 16;

    /// <summary>Code units of a word that are quoted.</summary>
    const int MostQuoted = 40;

    readonly List<string> notices = [];

    public void Add(string notice)
    {
        if (notices.Count < Most && !notices.Contains(notice))
            notices.Add(notice);
    }

    /// <summary>A word as a notice quotes it: in quotation marks, cut if it is long.</summary>
    public static string Quote(string? word)
    {
        if (word is null || word.Length <= MostQuoted)
            return $"“{word}”";
        return $"“{word.AsSpan(0, char.IsHighSurrogate(word[MostQuoted - 1]) ? MostQuoted - 1 : MostQuoted)}…”";
    }

    public ImmutableArray<string> ToImmutable() => [.. notices];
}
