using Grpc.Core;
using Grpc.Health.V1;
using Khabar.Defaults.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Khabar.Defaults.Tests.Health;

public sealed class HealthServiceTests : IAsyncLifetime
{
    const string Known = "grpc.reflection.v1.ServerReflection";

    readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
    HealthStatus status = HealthStatus.Healthy;
    DefaultsHost host = null!;

    public async Task InitializeAsync() => host = await DefaultsHost.StartAsync(
        services => services.AddHealthChecks().AddCheck("disk", () => new HealthCheckResult(status)));

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        patience.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData(Known)]
    public async Task A_server_and_its_services_serve_while_the_checks_are_well(string service) =>
        Assert.Equal(ServingStatus.Serving, (await Client().CheckAsync(Asking(service), cancellationToken: patience.Token)).Status);

    [Theory]
    [InlineData(HealthStatus.Unhealthy, ServingStatus.NotServing)]
    [InlineData(HealthStatus.Degraded, ServingStatus.Serving)]
    public async Task An_unhealthy_check_stops_service_and_a_degraded_one_does_not(HealthStatus checks, ServingStatus serving)
    {
        status = checks;
        Assert.Equal(serving, (await Client().CheckAsync(Asking(""), cancellationToken: patience.Token)).Status);
    }

    [Fact]
    public async Task A_check_of_one_service_does_not_concern_another()
    {
        await using var other = await DefaultsHost.StartAsync(services => services.AddHealthChecks()
            .AddCheck("index", () => HealthCheckResult.Unhealthy(), ["grpc.health.v1.Health"]));
        var client = new Grpc.Health.V1.Health.HealthClient(other.Channel);
        Assert.Equal(ServingStatus.Serving, (await client.CheckAsync(Asking(Known))).Status);
        Assert.Equal(ServingStatus.NotServing, (await client.CheckAsync(Asking("grpc.health.v1.Health"))).Status);
        Assert.Equal(ServingStatus.NotServing, (await client.CheckAsync(Asking(""))).Status);
    }

    [Fact]
    public async Task A_service_that_is_not_mapped_is_not_found()
    {
        var exception = await Assert.ThrowsAsync<RpcException>(() => Client().CheckAsync(Asking("no.such.Service")).ResponseAsync);
        Assert.Equal(StatusCode.NotFound, exception.StatusCode);
    }

    [Fact]
    public async Task Watching_tells_the_status_at_once_and_after_each_change()
    {
        using var call = Client().Watch(Asking(""), cancellationToken: patience.Token);
        Assert.Equal(ServingStatus.Serving, await NextAsync(call));
        status = HealthStatus.Unhealthy;
        Assert.Equal(ServingStatus.NotServing, await NextAsync(call));
        status = HealthStatus.Healthy;
        Assert.Equal(ServingStatus.Serving, await NextAsync(call));
    }

    [Fact]
    public async Task Watching_a_service_that_is_not_mapped_says_so_and_goes_on()
    {
        using var call = Client().Watch(Asking("no.such.Service"), cancellationToken: patience.Token);
        Assert.Equal(ServingStatus.ServiceUnknown, await NextAsync(call));
        Assert.False(call.ResponseStream.MoveNext(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task A_server_that_stops_says_so_to_who_watches()
    {
        using var call = Client().Watch(Asking(""), cancellationToken: patience.Token);
        Assert.Equal(ServingStatus.Serving, await NextAsync(call));
        var stopping = host.StopAsync();
        Assert.Equal(ServingStatus.NotServing, await NextAsync(call));
        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());
        Assert.Equal(StatusCode.Unavailable, exception.StatusCode);
        await stopping.WaitAsync(patience.Token);
    }

    Grpc.Health.V1.Health.HealthClient Client() => new(host.Channel);

    static HealthCheckRequest Asking(string service) => new() { Service = service };

    static async Task<ServingStatus> NextAsync(AsyncServerStreamingCall<HealthCheckResponse> call)
    {
        Assert.True(await call.ResponseStream.MoveNext());
        return call.ResponseStream.Current.Status;
    }
}
