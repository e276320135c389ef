using System.Net.Http.Json;

namespace Khabar.Scenarios.Scaling;

/// <summary>Stores articles over a gateway, one request after another, until it is ended, and keeps what went wrong.</summary>
sealed class StoreLoad : IAsyncDisposable
{
    readonly CancellationTokenSource _over = new();
    readonly List<string> _failures = [];
    readonly Task _storing;
    int _answers, _stored;

    public StoreLoad(SuiteProcesses suite, Random random, int first)
    {
        _stored = first;
        _storing = Task.Run(() => StoreAsync(suite, random));
    }

    /// <summary>What went wrong: an answer that was not an acknowledgement. Complete after <see cref="EndAsync"/>.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Waits until so many more answers have come.</summary>
    public Task MoreAsync(int answers)
    {
        var target = Volatile.Read(ref _answers) + answers;
        return Poll.UntilAsync(() => Volatile.Read(ref _answers) >= target, TimeSpan.FromMinutes(3), "articles are not answered for any more");
    }

    /// <summary>Ends, and returns how many articles are stored by now.</summary>
    public async Task<int> EndAsync()
    {
        await _over.CancelAsync();
        await _storing;
        return _stored;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _over.Dispose();
    }

    async Task StoreAsync(SuiteProcesses suite, Random random)
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                using var response = await suite.Http.PostAsJsonAsync("/v1/articles", News.Articles(random, _stored, 1).Single());
                if (response.IsSuccessStatusCode) _stored++;
                else _failures.Add($"{DateTime.UtcNow:HH:mm:ss.fff} {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            }
            catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
            {
                _failures.Add($"{DateTime.UtcNow:HH:mm:ss.fff} {error}");
            }
            Interlocked.Increment(ref _answers);
        }
    }
}
