using System.Collections.Immutable;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>What was done differently from what was asked: each said once, in the order found, at most sixteen. Not thread-safe.</summary>
internal sealed class Notices
{
    const int Most = 16;
    readonly List<string> notices = [];

    public void Add(string notice)
    {
        if (notices.Count < Most && !notices.Contains(notice))
            notices.Add(notice);
    }

    public ImmutableArray<string> ToImmutable() => [.. notices];
}
