namespace Khabar.Services.Indexing.Streams.Broker;

/// <summary>Pauses between attempts: twice as long each time up to a longest, spread by chance so that many do not try at once.</summary>
internal sealed class Backoff
{
    static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(3);

    TimeSpan _next = s_first;

    /// <summary>An attempt succeeded: the next pause is short again.</summary>
    public void Reset() => _next = s_first;

    /// <summary>Pauses, or returns early when cancelled.</summary>
    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        var pause = _next * (0.5 + Random.Shared.NextDouble());
        _next = _next * 2 < s_longest ? _next * 2 : s_longest;
        await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
