using System.Net.Http.Json;

namespace Khabar.Scenarios.Scaling;

/// <summary>Stores articles over a gateway, one request after another, until it is ended, and keeps what went wrong.</summary>
sealed class StoreLoad : IAsyncDisposable
{
    readonly CancellationTokenSource over = new();
    readonly List<string> failures = [];
    readonly Task storing;
    int answered, stored;

    public StoreLoad(SuiteProcesses suite, Random random, int first)
    {
        stored = first;
        storing = Task.Run(() => StoreAsync(suite, random));
    }

    /// <summary>What went wrong: an answer that was not an acknowledgement. Complete after <see cref="EndAsync"/>.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>Waits until so many more answers have come.</summary>
    public Task MoreAsync(int answers)
    {
        var target = Volatile.Read(ref answered) + answers;
        return Poll.UntilAsync(() => Volatile.Read(ref answered) >= target, TimeSpan.FromMinutes(3), "articles are not answered for any more");
    }

    /// <summary>Ends, and returns how many articles are stored by now.</summary>
    public async Task<int> EndAsync()
    {
        await over.CancelAsync();
        await storing;
        return stored;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        over.Dispose();
    }

    async Task StoreAsync(SuiteProcesses suite, Random random)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var response = await suite.Http.PostAsJsonAsync("/v1/articles", News.Articles(random, stored, 1).Single());
                if (response.IsSuccessStatusCode) stored++;
                else failures.Add($"{DateTime.UtcNow:HH:mm:ss.fff} {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            }
            catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
            {
                failures.Add($"{DateTime.UtcNow:HH:mm:ss.fff} {error}");
            }
            Interlocked.Increment(ref answered);
        }
    }
}
