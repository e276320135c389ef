using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Grpc.Net.Client.Configuration;
using Khabar.Interop;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Tests.Client;

public sealed class RetryTests : IAsyncLifetime
{
    readonly FlakyServer flaky = new();
    TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.StartAsync(
        options => options.Interceptors.Add<FlakyInterceptor>(), services => services.AddSingleton(flaky));

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_unary_call_is_tried_again_until_it_succeeds_and_says_how_often_it_was_tried()
    {
        flaky.Failures = 2;
        var response = await Client(Retrying()).UnaryCallAsync(new SimpleRequest { ResponseSize = 5 });
        Assert.Equal(5, response.Payload.Body.Length);
        Assert.Equal([null, "1", "2"], flaky.PreviousAttempts);
    }

    [Fact]
    public async Task A_call_that_fails_every_time_ends_with_the_last_failure()
    {
        flaky.Failures = 100;
        await ExpectAsync(StatusCode.Unavailable, Client(Retrying(attempts: 3)));
        Assert.Equal(3, flaky.PreviousAttempts.Count);
    }

    [Fact]
    public async Task The_channel_bounds_the_attempts()
    {
        flaky.Failures = 100;
        await ExpectAsync(StatusCode.Unavailable, Client(Retrying(attempts: 5), maxAttempts: 2));
        Assert.Equal(2, flaky.PreviousAttempts.Count);
    }

    [Fact]
    public async Task A_status_that_is_not_named_is_not_tried_again()
    {
        flaky.Failures = 1;
        flaky.Status = StatusCode.InvalidArgument;
        await ExpectAsync(StatusCode.InvalidArgument, Client(Retrying()));
        Assert.Single(flaky.PreviousAttempts);
    }

    [Fact]
    public async Task A_server_can_ask_for_no_further_attempt()
    {
        flaky.Failures = 1;
        flaky.Pushback = "-1";
        await ExpectAsync(StatusCode.Unavailable, Client(Retrying()));
        Assert.Single(flaky.PreviousAttempts);
    }

    [Fact]
    public async Task A_server_can_ask_for_another_pause()
    {
        flaky.Failures = 1;
        flaky.Pushback = "1";
        await Client(Retrying(backoff: TimeSpan.FromMinutes(10))).EmptyCallAsync(new Empty());
        Assert.Equal(2, flaky.PreviousAttempts.Count);
    }

    [Fact]
    public async Task The_deadline_ends_a_pause_between_attempts()
    {
        flaky.Failures = 100;
        var client = Client(Retrying(backoff: TimeSpan.FromMinutes(10)));
        var exception = await Assert.ThrowsAsync<RpcException>(
            () => client.EmptyCallAsync(new Empty(), deadline: DateTime.UtcNow.AddMilliseconds(100)).ResponseAsync);
        Assert.Contains(exception.StatusCode, new[] { StatusCode.DeadlineExceeded, StatusCode.Unavailable });
    }

    [Fact]
    public async Task A_client_stream_is_sent_again_from_its_beginning()
    {
        flaky.Failures = 2;
        using var call = Client(Retrying()).StreamingInputCall();
        foreach (var size in new[] { 100, 200, 300 })
            await call.RequestStream.WriteAsync(new StreamingInputCallRequest { Payload = Calls.CallShapeTests.Zeros(size) });
        await call.RequestStream.CompleteAsync();
        Assert.Equal(600, (await call).AggregatedPayloadSize);
    }

    [Fact]
    public async Task A_duplex_call_goes_on_after_its_retries()
    {
        flaky.Failures = 2;
        using var call = Client(Retrying()).FullDuplexCall();
        foreach (var size in new[] { 10, 20, 30 })
        {
            await call.RequestStream.WriteAsync(Calls.CallShapeTests.Wanting(size));
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(size, call.ResponseStream.Current.Payload.Body.Length);
        }
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Hedged_attempts_stand_in_for_those_that_fail()
    {
        flaky.Failures = 2;
        var hedging = new MethodConfig
        {
            Names = { MethodName.Default },
            HedgingPolicy = new HedgingPolicy
            {
                MaxAttempts = 4,
                HedgingDelay = TimeSpan.FromMinutes(1),
                NonFatalStatusCodes = { StatusCode.Unavailable },
            },
        };
        await Client(hedging).EmptyCallAsync(new Empty());
        Assert.Equal(3, flaky.PreviousAttempts.Count);
    }

    [Fact]
    public async Task Throttling_stops_retries_while_too_many_calls_fail()
    {
        flaky.Failures = 100;
        var config = new ServiceConfig
        {
            MethodConfigs = { Retrying() },
            RetryThrottling = new RetryThrottlingPolicy { MaxTokens = 4, TokenRatio = 0.1 },
        };
        var client = host.Client(options => options.ServiceConfig = config);
        await ExpectAsync(StatusCode.Unavailable, client);
        await ExpectAsync(StatusCode.Unavailable, client);
        Assert.Equal(3, flaky.PreviousAttempts.Count);
    }

    [Fact]
    public async Task Calls_that_succeed_after_all_give_throttling_back_what_their_failures_took()
    {
        var config = new ServiceConfig
        {
            MethodConfigs = { Retrying() },
            RetryThrottling = new RetryThrottlingPolicy { MaxTokens = 4, TokenRatio = 1 },
        };
        var client = host.Client(options => options.ServiceConfig = config);
        for (var call = 0; call < 5; call++)
        {
            flaky.Failures = 1;
            await client.EmptyCallAsync(new Empty());
        }
        Assert.Equal(10, flaky.PreviousAttempts.Count);
    }

    [Fact]
    public async Task Disposing_the_channel_ends_a_pause_between_attempts()
    {
        flaky.Failures = 100;
        var channel = host.Channel(options => options.ServiceConfig = new() { MethodConfigs = { Retrying(backoff: TimeSpan.FromMinutes(10)) } });
        var call = new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty());
        await Poll.UntilAsync(() => flaky.Attempts == 1, TestHost.Patience, "the call was not tried");
        channel.Dispose();
        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync.WaitAsync(TestHost.Patience));
        Assert.Contains(exception.StatusCode, new[] { StatusCode.Cancelled, StatusCode.Unavailable });
    }

    [Fact]
    public void A_channel_that_was_disposed_takes_no_calls()
    {
        var channel = host.Channel(options => options.ServiceConfig = new() { MethodConfigs = { Retrying() } });
        var client = new TestService.TestServiceClient(channel);
        channel.Dispose();
        Assert.Throws<ObjectDisposedException>(() => client.EmptyCallAsync(new Empty()));
        Assert.Throws<ObjectDisposedException>(() => client.FullDuplexCall());
    }

    [Fact]
    public void A_deadline_that_is_not_in_UTC_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Client(Retrying()).EmptyCallAsync(new Empty(), deadline: DateTime.Now.AddMinutes(1)));

    [Fact]
    public async Task A_request_that_is_too_long_fails_its_call()
    {
        var client = host.Client(options =>
        {
            options.ServiceConfig = new ServiceConfig { MethodConfigs = { Retrying() } };
            options.MaxSendMessageSize = 10;
        });
        using var call = client.UnaryCallAsync(new SimpleRequest { Payload = Calls.CallShapeTests.Zeros(100) });
        Assert.Equal(StatusCode.ResourceExhausted, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode);
    }

    [Fact]
    public async Task A_policy_without_its_values_is_refused()
    {
        var config = new MethodConfig { Names = { MethodName.Default }, RetryPolicy = new RetryPolicy { MaxAttempts = 5 } };
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Client(config).EmptyCallAsync(new Empty()));
    }

    static MethodConfig Retrying(int attempts = 5, TimeSpan? backoff = null) => new()
    {
        Names = { new MethodName { Service = "khabar.interop.TestService" } },
        RetryPolicy = new RetryPolicy
        {
            MaxAttempts = attempts,
            InitialBackoff = backoff ?? TimeSpan.FromMilliseconds(1),
            MaxBackoff = backoff ?? TimeSpan.FromMilliseconds(5),
            BackoffMultiplier = 1.5,
            RetryableStatusCodes = { StatusCode.Unavailable },
        },
    };

    static async Task ExpectAsync(StatusCode code, TestService.TestServiceClient client) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RpcException>(() => client.EmptyCallAsync(new Empty()).ResponseAsync)).StatusCode);

    TestService.TestServiceClient Client(MethodConfig config, int maxAttempts = 5) => host.Client(options =>
    {
        options.ServiceConfig = new ServiceConfig { MethodConfigs = { config } };
        options.MaxRetryAttempts = maxAttempts;
    });

    sealed class FlakyServer
    {
        int left;

        public int Failures { set => left = value; }
        public StatusCode Status { get; set; } = StatusCode.Unavailable;
        public string? Pushback { get; set; }
        public List<string?> PreviousAttempts { get; } = [];

        public int Attempts
        {
            get
            {
                lock (PreviousAttempts) return PreviousAttempts.Count;
            }
        }

        public void Pass(ServerCallContext context)
        {
            lock (PreviousAttempts) PreviousAttempts.Add(context.RequestHeaders.GetValue("grpc-previous-rpc-attempts"));
            if (Interlocked.Decrement(ref left) < 0) return;
            if (Pushback is not null) context.ResponseTrailers.Add("grpc-retry-pushback-ms", Pushback);
            throw new RpcException(new Status(Status, "not now"));
        }
    }

    sealed class FlakyInterceptor(FlakyServer flaky) : Core.Interceptors.Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            flaky.Pass(context);
            return continuation(request, context);
        }

        public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream, ServerCallContext context,
            ClientStreamingServerMethod<TRequest, TResponse> continuation)
        {
            flaky.Pass(context);
            return continuation(requestStream, context);
        }

        public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
            DuplexStreamingServerMethod<TRequest, TResponse> continuation)
        {
            flaky.Pass(context);
            return continuation(requestStream, responseStream, context);
        }
    }
}
