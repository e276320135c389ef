using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Grpc.Net.ClientFactory;
using Khabar.Interop;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Tests.Client;

public sealed class ClientFactoryTests : IAsyncLifetime
{
    TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_client_comes_from_the_services()
    {
        await using var services = Services(builder => builder);
        await services.GetRequiredService<TestService.TestServiceClient>().EmptyCallAsync(new Empty());
    }

    [Fact]
    public async Task Interceptors_channel_options_and_credentials_apply_to_a_client()
    {
        var journal = new CallJournal();
        await using var services = Services(builder => builder
            .AddInterceptor(() => new NotingInterceptor(journal, "channel"))
            .AddInterceptor(InterceptorScope.Client, () => new NotingInterceptor(journal, "client"))
            .AddCallCredentials((context, metadata) =>
            {
                metadata.Add("x-grpc-test-echo-initial", context.MethodName);
                return Task.CompletedTask;
            })
            .ConfigureChannel(options =>
            {
                options.UnsafeUseInsecureChannelCallCredentials = true;
                options.MaxSendMessageSize = 10;
            }));
        var client = services.GetRequiredService<TestService.TestServiceClient>();
        using var call = client.EmptyCallAsync(new Empty());
        Assert.Equal("EmptyCall", (await call.ResponseHeadersAsync).GetValue("x-grpc-test-echo-initial"));
        Assert.Equal(["client starts", "channel starts"], journal.Entries);
        var exception = await Assert.ThrowsAsync<RpcException>(
            () => client.UnaryCallAsync(new SimpleRequest { Payload = Calls.CallShapeTests.Zeros(100) }).ResponseAsync);
        Assert.Equal(StatusCode.ResourceExhausted, exception.StatusCode);
    }

    [Fact]
    public async Task Clients_of_different_names_have_their_own_configuration()
    {
        var services = new ServiceCollection();
        services.AddGrpcClient<TestService.TestServiceClient>("right", options => options.Address = host.Address);
        services.AddGrpcClient<TestService.TestServiceClient>("none");
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<GrpcClientFactory>();
        await factory.CreateClient<TestService.TestServiceClient>("right").EmptyCallAsync(new Empty());
        Assert.Throws<InvalidOperationException>(() => factory.CreateClient<TestService.TestServiceClient>("none"));
    }

    [Fact]
    public async Task A_call_made_by_a_handler_takes_over_its_deadline()
    {
        var seen = new List<DateTime>();
        await using var outer = await TestHost.StartAsync(
            options => options.Interceptors.Add<ForwardingInterceptor>(seen),
            services => services.AddGrpcClient<TestService.TestServiceClient>(options => options.Address = host.Address)
                .EnableCallContextPropagation()
                .AddInterceptor(() => new DeadlineInterceptor(seen)));
        var deadline = DateTime.UtcNow.AddMinutes(3);
        await outer.Client().EmptyCallAsync(new Empty(), deadline: deadline);
        Assert.InRange(seen.Single(), deadline.AddSeconds(-5), deadline.AddSeconds(5));
    }

    ServiceProvider Services(Func<IHttpClientBuilder, IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddGrpcClient<TestService.TestServiceClient>(options => options.Address = host.Address));
        return services.BuildServiceProvider();
    }

    /// <summary>On the server: makes the same call by the client of the services.</summary>
    sealed class ForwardingInterceptor(TestService.TestServiceClient client, List<DateTime> seen) : Core.Interceptors.Interceptor
    {
        public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            Assert.Empty(seen);
            await client.EmptyCallAsync(new Empty());
            return await continuation(request, context);
        }
    }

    /// <summary>On the client: notes the deadline of each call.</summary>
    sealed class DeadlineInterceptor(List<DateTime> seen) : Core.Interceptors.Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request, Core.Interceptors.ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            seen.Add(context.Options.Deadline ?? DateTime.MaxValue);
            return continuation(request, context);
        }
    }
}
