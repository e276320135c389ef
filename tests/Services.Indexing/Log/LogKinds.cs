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
    readonly TemporaryFolder _folder = new();
    readonly SemaphoreSlim _starting = new(1);
    BrokerProcess? _broker;
    BrokerConnections? _connections;
    int _logs;

    public Task InitializeAsync() => Task.CompletedTask;

    internal string NewName() => $"log{Interlocked.Increment(ref _logs)}";

    internal async Task<IIngestLog> OpenAsync(LogKind kind, string name, LocalLogOptions? options = null)
    {
        if (kind == LogKind.Local) return LogFolder.Open(Path.Combine(_folder.Path, name), options);
        await StartBrokerAsync();
        // Nothing kills this broker, so that new streams need not settle.
        return await StreamIngestLog.OpenAsync(_connections!, name, new() { SettleTime = TimeSpan.Zero }, options ?? new(), NullLogger.Instance, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_connections is not null) await _connections.DisposeAsync();
        if (_broker is not null) await _broker.DisposeAsync();
        _folder.Dispose();
    }

    async Task StartBrokerAsync()
    {
        await _starting.WaitAsync();
        _broker ??= await BrokerProcess.StartNewAsync();
        _connections ??= new(new() { Brokers = [_broker.Address] }, NullLogger.Instance);
        _starting.Release();
    }
}
