namespace Khabar.Scenarios.Scaling;

/// <summary>Searches a gateway without pause from several callers until it is disposed, and keeps what went wrong.</summary>
sealed class SearchLoad : IAsyncDisposable
{
    readonly CancellationTokenSource over = new();
    readonly List<string> failures = [];
    readonly List<Task> callers;
    int answers;

    public SearchLoad(SuiteProcesses suite, int callers) =>
        this.callers = [.. Enumerable.Range(0, callers).Select(caller => Task.Run(() => CallAsync(suite, caller)))];

    /// <summary>Answers so far.</summary>
    public int Answers => Volatile.Read(ref answers);

    /// <summary>What went wrong so far: an answer that was an error, or partial.</summary>
    public IReadOnlyList<string> Failures
    {
        get { lock (failures) return [.. failures]; }
    }

    /// <summary>Waits until so many more answers have come.</summary>
    public Task MoreAsync(int answers)
    {
        var target = Answers + answers;
        return Poll.UntilAsync(() => Answers >= target, TimeSpan.FromMinutes(3), "searches are not answered any more");
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(callers);
        over.Dispose();
    }

    async Task CallAsync(SuiteProcesses suite, int caller)
    {
        for (var i = caller; !over.IsCancellationRequested; i++)
        {
            var query = News.Queries[i % News.Queries.Length];
            try
            {
                using var response = await suite.Http.GetAsync($"/v1/search?q={Uri.EscapeDataString(query)}");
                var body = await response.Content.ReadAsStringAsync();
                if (!response.IsSuccessStatusCode || !body.Contains("\"partial\":false", StringComparison.Ordinal)) Note($"{(int)response.StatusCode} {body[..Math.Min(600, body.Length)]}");
                Interlocked.Increment(ref answers);
            }
            catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
            {
                Note(error.ToString());
            }
        }
    }

    void Note(string failure)
    {
        lock (failures) failures.Add($"{DateTime.UtcNow:HH:mm:ss.fff} {failure}");
    }
}
