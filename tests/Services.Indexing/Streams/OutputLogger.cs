using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Khabar.Services.Indexing.Tests.Streams;

/// <summary>Puts what is logged beside the test's own output, and tells who listens.</summary>
sealed class OutputLogger(ITestOutputHelper output) : ILogger
{
    readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Called with each message.</summary>
    public Action<string>? Logged { get; set; }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var message = formatter(state, exception);
        output.WriteLine($"{clock.Elapsed.TotalSeconds,6:F2} {message}");
        Logged?.Invoke(message);
    }
}
