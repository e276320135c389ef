using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Khabar.Interop;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Tests.Client;

public sealed class BalancingTests : IAsyncLifetime
{
    readonly ConcurrentDictionary<int, int> calls = new();
    TestHost first = null!;
    TestHost second = null!;

    public async Task InitializeAsync()
    {
        first = await TestHost.StartAsync(options => options.Interceptors.Add<CountingInterceptor>(calls));
        second = await TestHost.StartAsync(options => options.Interceptors.Add<CountingInterceptor>(calls));
    }

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Round_robin_spreads_calls_evenly_over_the_connected_addresses()
    {
        using var channel = Channel(new RoundRobinConfig(), first.Address.Port, second.Address.Port);
        var client = new TestService.TestServiceClient(channel);
        await Poll.UntilAsync(() =>
        {
            client.EmptyCall(new Empty());
            return calls.Count == 2;
        }, TestHost.Patience, "calls at both servers did not come");
        calls.Clear();
        for (var i = 0; i < 100; i++) await client.EmptyCallAsync(new Empty());
        Assert.Equal(50, calls[first.Address.Port]);
        Assert.Equal(50, calls[second.Address.Port]);
    }

    [Fact]
    public async Task Round_robin_goes_on_without_an_address_that_went_away()
    {
        using var channel = Channel(new RoundRobinConfig(), first.Address.Port, second.Address.Port);
        var client = new TestService.TestServiceClient(channel);
        await Poll.UntilAsync(() =>
        {
            client.EmptyCall(new Empty());
            return calls.Count == 2;
        }, TestHost.Patience, "calls at both servers did not come");
        await first.DisposeAsync();
        var failures = 0;
        for (var i = 0; i < 50; i++)
        {
            try
            {
                await client.EmptyCallAsync(new Empty());
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable)
            {
                failures++;
            }
        }
        Assert.InRange(failures, 0, 5);
    }

    [Fact]
    public async Task Pick_first_stays_with_the_first_address_that_answers()
    {
        using var channel = Channel(new PickFirstConfig(), FreePort(), second.Address.Port, first.Address.Port);
        var client = new TestService.TestServiceClient(channel);
        for (var i = 0; i < 10; i++) await client.EmptyCallAsync(new Empty());
        Assert.Equal(10, calls[second.Address.Port]);
        Assert.Equal(ConnectivityState.Ready, channel.State);
    }

    [Fact]
    public async Task A_dns_name_is_resolved_and_asked_for_by_its_name()
    {
        using var channel = GrpcChannel.ForAddress(
            $"dns:///localhost:{first.Address.Port}", new GrpcChannelOptions { Credentials = ChannelCredentials.Insecure });
        await new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty());
        Assert.Equal(1, calls[first.Address.Port]);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_unavailable()
    {
        using var channel = GrpcChannel.ForAddress(
            "dns:///no-such-host.invalid:1", new GrpcChannelOptions { Credentials = ChannelCredentials.Insecure });
        var exception = await Assert.ThrowsAsync<RpcException>(
            () => new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty()).ResponseAsync);
        Assert.Equal(StatusCode.Unavailable, exception.StatusCode);
    }

    [Fact]
    public async Task A_call_that_waits_for_ready_outlasts_a_server_that_starts_late()
    {
        var port = FreePort();
        using var channel = GrpcChannel.ForAddress(
            $"http://127.0.0.1:{port}", new GrpcChannelOptions { InitialReconnectBackoff = TimeSpan.FromMilliseconds(20) });
        var client = new TestService.TestServiceClient(channel);
        var waiting = client.EmptyCallAsync(new Empty(), new CallOptions().WithWaitForReady()).ResponseAsync;
        await Poll.UntilAsync(() => channel.State == ConnectivityState.TransientFailure, TestHost.Patience, "a failed attempt to connect did not come");
        Assert.False(waiting.IsCompleted);
        await using var late = await TestHost.StartAsync(port: port);
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_channel_reaches_a_server_that_was_started_again()
    {
        var port = FreePort();
        using var channel = GrpcChannel.ForAddress(
            $"http://127.0.0.1:{port}", new GrpcChannelOptions { InitialReconnectBackoff = TimeSpan.FromMilliseconds(20) });
        var client = new TestService.TestServiceClient(channel);
        for (var i = 0; i < 3; i++)
        {
            await using var server = await TestHost.StartAsync(port: port);
            await Poll.UntilAsync(() => Succeeds(client), TestHost.Patience, "a call that reaches the server did not come");
        }
    }

    [Fact]
    public async Task A_channel_connects_when_asked_and_tells_its_state()
    {
        using var channel = first.Channel();
        Assert.Equal(ConnectivityState.Idle, channel.State);
        await channel.ConnectAsync();
        Assert.Equal(ConnectivityState.Ready, channel.State);
        await channel.WaitForStateChangedAsync(ConnectivityState.Idle);
    }

    [Fact]
    public async Task A_handler_that_connects_by_itself_is_left_to_it()
    {
        using var channel = first.Channel(options => options.HttpHandler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, first.Address.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        await new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty());
        Assert.Throws<InvalidOperationException>(() => channel.State);
    }

    static GrpcChannel Channel(LoadBalancingConfig balancing, params int[] ports)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ResolverFactory>(
            new StaticResolverFactory(_ => ports.Select(port => new BalancerAddress("127.0.0.1", port))));
        return GrpcChannel.ForAddress("static:///servers", new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Insecure,
            ServiceProvider = services.BuildServiceProvider(),
            ServiceConfig = new ServiceConfig { LoadBalancingConfigs = { balancing } },
        });
    }

    /// <summary>A call on a connection that broke in the meantime may fail: the server could have seen it.</summary>
    static bool Succeeds(TestService.TestServiceClient client)
    {
        try
        {
            client.EmptyCall(new Empty(), new CallOptions(deadline: DateTime.UtcNow.AddSeconds(5)).WithWaitForReady());
            return true;
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    sealed class CountingInterceptor(ConcurrentDictionary<int, int> calls) : Core.Interceptors.Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            calls.AddOrUpdate(context.GetHttpContext().Connection.LocalPort, 1, (_, count) => count + 1);
            return continuation(request, context);
        }
    }
}
