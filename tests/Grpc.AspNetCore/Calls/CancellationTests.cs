using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Khabar.Interop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Tests.Calls;

public sealed class CancellationTests : IAsyncLifetime
{
    TestHost host = null!;
    CallJournal journal = null!;

    public async Task InitializeAsync()
    {
        host = await TestHost.StartAsync();
        journal = host.Services.GetRequiredService<CallJournal>();
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_call_that_is_cancelled_after_it_began_ends_as_cancelled_on_both_sides()
    {
        using var cancellation = new CancellationTokenSource();
        using var call = host.Client().StreamingInputCall(cancellationToken: cancellation.Token);
        await journal.WaitForAsync("input began");
        cancellation.Cancel();
        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal(StatusCode.Cancelled, exception.StatusCode);
        Assert.Equal(StatusCode.Cancelled, call.GetStatus().StatusCode);
        await Poll.UntilAsync(
            () => journal.Entries.Any(entry => entry.StartsWith("input cancelled", StringComparison.Ordinal)),
            TestHost.Patience, "the handler's end did not come");
    }

    [Fact]
    public async Task A_call_that_is_cancelled_after_its_first_response_ends_as_cancelled_on_both_sides()
    {
        using var cancellation = new CancellationTokenSource();
        using var call = host.Client().FullDuplexCall(cancellationToken: cancellation.Token);
        await call.RequestStream.WriteAsync(CallShapeTests.Wanting(31415));
        Assert.True(await call.ResponseStream.MoveNext());
        cancellation.Cancel();
        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());
        Assert.Equal(StatusCode.Cancelled, exception.StatusCode);
        await journal.WaitForAsync("duplex cancelled");
    }

    [Fact]
    public async Task Disposing_a_call_cancels_it()
    {
        var call = host.Client().FullDuplexCall();
        await call.RequestStream.WriteAsync(CallShapeTests.Wanting(1));
        Assert.True(await call.ResponseStream.MoveNext());
        call.Dispose();
        await journal.WaitForAsync("duplex cancelled");
        Assert.Equal(StatusCode.Cancelled, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_client_who_leaves_while_responses_are_written_is_no_error_of_the_server()
    {
        var errors = new ErrorLog();
        await using var logging = await TestHost.StartAsync(services: services => services.AddSingleton<ILoggerProvider>(errors));
        for (var i = 0; i < 50; i++)
        {
            using var call = logging.Client().StreamingOutputCall(new StreamingOutputCallRequest
            {
                ResponseParameters = { Enumerable.Range(0, 200).Select(_ => new ResponseParameters { Size = 1000 }) },
            });
            Assert.True(await call.ResponseStream.MoveNext());
        }
        // The last calls have ended when the server has.
        await logging.DisposeAsync();
        Assert.True(errors.Messages.IsEmpty, string.Join("\n", errors.Messages));
    }

    [Fact]
    public async Task A_client_who_leaves_while_requests_are_read_is_no_error_of_the_server()
    {
        var errors = new ErrorLog();
        await using var logging = await TestHost.StartAsync(services: services => services.AddSingleton<ILoggerProvider>(errors));
        var journal = logging.Services.GetRequiredService<CallJournal>();
        for (var i = 0; i < 20; i++)
        {
            using var call = logging.Client().StreamingInputCall();
            await Poll.UntilAsync(() => journal.Entries.Count(entry => entry == "input began") == i + 1, TestHost.Patience, "the call did not begin");
        }
        await logging.DisposeAsync();
        Assert.True(errors.Messages.IsEmpty, string.Join("\n", errors.Messages));
    }

    [Fact]
    public async Task Disposing_the_channel_cancels_its_calls()
    {
        var channel = host.Channel();
        using var call = new TestService.TestServiceClient(channel).FullDuplexCall();
        await call.RequestStream.WriteAsync(CallShapeTests.Wanting(1));
        Assert.True(await call.ResponseStream.MoveNext());
        channel.Dispose();
        await journal.WaitForAsync("duplex cancelled");
        Assert.Throws<ObjectDisposedException>(() => { new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty()); });
    }

    [Fact]
    public async Task The_deadline_of_a_sleeping_server_ends_the_call_on_both_sides()
    {
        var began = Stopwatch.GetTimestamp();
        using var call = host.Client().FullDuplexCall(deadline: DateTime.UtcNow.AddMilliseconds(200));
        await call.RequestStream.WriteAsync(new StreamingOutputCallRequest
        {
            ResponseParameters = { new ResponseParameters { Size = 1, IntervalUs = 60_000_000 } },
        });
        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());
        Assert.Equal(StatusCode.DeadlineExceeded, exception.StatusCode);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10));
        await journal.WaitForAsync("duplex cancelled");
    }

    [Fact]
    public async Task A_deadline_in_the_past_fails_without_a_call()
    {
        var exception = await Assert.ThrowsAsync<RpcException>(
            () => host.Client().EmptyCallAsync(new Empty(), deadline: DateTime.UtcNow.AddSeconds(-1)).ResponseAsync);
        Assert.Equal(StatusCode.DeadlineExceeded, exception.StatusCode);
    }

    [Fact]
    public async Task A_handler_knows_its_deadline()
    {
        var seen = new List<DateTime>();
        await using var noting = await TestHost.StartAsync(options => options.Interceptors.Add<DeadlineNotingInterceptor>(seen));
        var deadline = DateTime.UtcNow.AddMinutes(5);
        await noting.Client().EmptyCallAsync(new Empty(), deadline: deadline);
        await noting.Client().EmptyCallAsync(new Empty());
        Assert.InRange(seen[0], deadline.AddSeconds(-10), deadline.AddSeconds(10));
        Assert.Equal(DateTime.MaxValue, seen[1]);
    }

    [Fact]
    public async Task By_option_a_cancelled_call_throws_operation_canceled()
    {
        using var cancellation = new CancellationTokenSource();
        var client = host.Client(options => options.ThrowOperationCanceledOnCancellation = true);
        using var call = client.StreamingInputCall(cancellationToken: cancellation.Token);
        cancellation.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.ResponseAsync);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.EmptyCallAsync(new Empty(), deadline: DateTime.UtcNow.AddSeconds(-1)).ResponseAsync);
    }

    sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Messages { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Messages.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }

    sealed class DeadlineNotingInterceptor(List<DateTime> seen) : Core.Interceptors.Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            seen.Add(context.Deadline);
            return continuation(request, context);
        }
    }
}
