namespace Khabar.Gateway.Articles;

/// <summary>
/// Lets the articles of a batch overtake each other, but not the lines of one article: the last of them is the one that stays.
/// Not thread-safe: the loop that reads the batch uses it.
/// </summary>
sealed class ArticleOrder
{
    /// <summary>So many entries are kept before those that are over are thrown out; a batch has fewer under way.</summary>
    const int Kept = 1024;

    readonly Dictionary<string, Task> latest = new(StringComparer.Ordinal);

    /// <summary>Begins work on an article, at once or when the work begun before on the same article is over.</summary>
    /// <param name="article">What the caller calls the article; null if he does not say.</param>
    /// <param name="work">The work.</param>
    public Task<T> Begin<T>(string? article, Func<Task<T>> work)
    {
        if (article is null) return work();
        if (latest.Count >= Kept) foreach (var (over, _) in latest.Where(entry => entry.Value.IsCompleted).ToList()) latest.Remove(over);
        var begun = latest.TryGetValue(article, out var before) && !before.IsCompleted ? AfterAsync(before, work) : work();
        latest[article] = begun;
        return begun;
    }

    static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        // How the former ended is told to whoever waits for it.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await work();
    }
}
