using System.Collections.Concurrent;

namespace Grpc.AspNetCore.Tests.Hosting;

/// <summary>What the interop service saw, for tests to ask about.</summary>
sealed class CallJournal
{
    readonly ConcurrentQueue<string> entries = new();

    public IReadOnlyCollection<string> Entries => entries;

    public void Add(string entry) => entries.Enqueue(entry);

    /// <summary>Waits until an entry is there; fails after ten seconds.</summary>
    public Task WaitForAsync(string entry) => Eventually.TrueAsync(() => entries.Contains(entry), $"the entry '{entry}'");
}
