namespace Grpc.Net.Client.Retries;

/// <summary>Bounds the requests that are kept for another attempt, for one call and for the channel. Safe for concurrent use.</summary>
sealed class RetryBuffer(long size, long sizePerCall)
{
    long used;

    /// <summary>Takes room for more of a call's requests, unless that is too much.</summary>
    public bool TryTake(long usedByCall, int more)
    {
        if (usedByCall + more > sizePerCall) return false;
        if (Interlocked.Add(ref used, more) <= size) return true;
        Interlocked.Add(ref used, -more);
        return false;
    }

    public void Return(long length) => Interlocked.Add(ref used, -length);
}
