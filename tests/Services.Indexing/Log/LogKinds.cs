using System.Reflection;
using Khabar.Broker;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams;
using Khabar.Services.Indexing.Streams.Broker;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Sdk;

namespace Khabar.Services.Indexing.Tests.Log;

/// <summary>Runs a theory against the local log.</summary>
sealed class LocalLogAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[LogKind.Local]];
}

/// <summary>Runs a theory against streams of a broker; skipped, with the reason, where there is none.</summary>
sealed class StreamLogAttribute : DataAttribute
{
    public StreamLogAttribute() => Skip = BrokerProcess.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[LogKind.Stream]];
}

public enum LogKind
{
    Local,
    Stream,
}

/// <summary>Opens logs of either kind, each new; the broker starts with the first that needs it and serves a class of tests.</summary>
public sealed class LogFixture : IAsyncLifetime
{
    readonly TemporaryFolder folder = new();
    readonly SemaphoreSlim starting = new(1);
    BrokerProcess? broker;
    BrokerConnections? connections;
    int logs;

    public Task InitializeAsync() => Task.CompletedTask;

    internal string NewName() => $"log{Interlocked.Increment(ref logs)}";

    internal async Task<IIngestLog> OpenAsync(LogKind kind, string name, LocalLogOptions? options = null)
    {
        if (kind == LogKind.Local) return LogFolder.Open(Path.Combine(folder.Path, name), options);
        await StartBrokerAsync();
        // Nothing kills this broker, so that new streams need not settle.
        return await StreamIngestLog.OpenAsync(connections!, name, new() { SettleTime = TimeSpan.Zero }, options ?? new(), NullLogger.Instance, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (connections is not null) await connections.DisposeAsync();
        if (broker is not null) await broker.DisposeAsync();
        folder.Dispose();
    }

    async Task StartBrokerAsync()
    {
        await starting.WaitAsync();
        broker ??= await BrokerProcess.StartNewAsync();
        connections ??= new(new() { Brokers = [broker.Address] }, NullLogger.Instance);
        starting.Release();
    }
}
