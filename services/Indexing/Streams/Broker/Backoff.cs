namespace Khabar.Services.Indexing.Streams.Broker;

/// <summary>Pauses between attempts: twice as long each time up to a longest, spread by chance so that many do not try at once.</summary>
internal sealed class Backoff
{
    static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    TimeSpan next = First;

    /// <summary>An attempt succeeded: the next pause is short again.</summary>
    public void Reset() => next = First;

    /// <summary>Pauses, or returns early when cancelled.</summary>
    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        var pause = next * (0.5 + Random.Shared.NextDouble());
        next = next * 2 < Longest ? next * 2 : Longest;
        await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
