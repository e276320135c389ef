using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Khabar.Interop;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Tests.Calls;

public sealed class InterceptorTests
{
    [Fact]
    public async Task Server_interceptors_stand_around_the_handler_those_of_every_service_outermost()
    {
        await using var host = await TestHost.StartAsync(
            options => options.Interceptors.Add<NotingInterceptor>("every"),
            services => services.AddGrpc().AddServiceOptions<InteropService>(
                options => options.Interceptors.Add<NotingInterceptor>("own")));
        await host.Client().EmptyCallAsync(new Empty());
        Assert.Equal(["every in", "own in", "own out", "every out"], host.Services.GetRequiredService<CallJournal>().Entries);
    }

    [Fact]
    public async Task Client_interceptors_see_a_call_in_the_order_in_which_they_are_named()
    {
        await using var host = await TestHost.StartAsync();
        var journal = new CallJournal();
        var invoker = host.Channel().Intercept(new NotingInterceptor(journal, "first"), new NotingInterceptor(journal, "second"));
        await new TestService.TestServiceClient(invoker).EmptyCallAsync(new Empty());
        Assert.Equal(["first starts", "second starts"], journal.Entries);
    }

    [Fact]
    public async Task A_function_can_change_the_headers_of_each_call()
    {
        await using var host = await TestHost.StartAsync();
        var invoker = host.Channel().Intercept(headers =>
        {
            headers.Add("x-grpc-test-echo-initial", "added");
            return headers;
        });
        using var call = new TestService.TestServiceClient(invoker).EmptyCallAsync(new Empty());
        Assert.Equal("added", (await call.ResponseHeadersAsync).GetValue("x-grpc-test-echo-initial"));
    }

    [Fact]
    public async Task A_handler_finds_its_http_request()
    {
        var seen = new List<string?>();
        await using var host = await TestHost.StartAsync(options => options.Interceptors.Add<HttpNotingInterceptor>(seen));
        await host.Client().EmptyCallAsync(new Empty());
        Assert.Equal("/khabar.interop.TestService/EmptyCall", seen.Single());
    }

    sealed class HttpNotingInterceptor(List<string?> seen) : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            seen.Add(context.GetHttpContext().Request.Path.Value);
            Assert.StartsWith("ipv4:127.0.0.1:", context.Peer);
            return continuation(request, context);
        }
    }
}
