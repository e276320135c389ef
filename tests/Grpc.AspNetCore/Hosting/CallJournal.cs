using System.Collections.Concurrent;

namespace Grpc.AspNetCore.Tests.Hosting;

/// <summary>What the interop service saw, for tests to ask about.</summary>
sealed class CallJournal
{
    readonly ConcurrentQueue<string> entries = new();

    public IReadOnlyCollection<string> Entries => entries;

    public void Add(string entry) => entries.Enqueue(entry);

    /// <summary>Waits until an entry is there.</summary>
    public Task WaitForAsync(string entry) => Poll.UntilAsync(() => entries.Contains(entry), TestHost.Patience, $"the entry '{entry}' did not come");
}
