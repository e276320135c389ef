using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Calls;

public sealed class MessageSizeTests
{
    [Fact]
    public async Task A_request_over_the_servers_limit_is_resource_exhausted() =>
        await ExpectExhaustedAsync(await TestHost.StartAsync(options => options.MaxReceiveMessageSize = 1000), Request(2000));

    [Fact]
    public async Task A_request_over_four_mebibytes_is_resource_exhausted_unless_allowed()
    {
        await ExpectExhaustedAsync(await TestHost.StartAsync(), Request(5_000_000));
        await using var host = await TestHost.StartAsync(options => options.MaxReceiveMessageSize = null);
        await host.Client().UnaryCallAsync(Request(5_000_000));
    }

    [Fact]
    public async Task A_response_over_the_servers_limit_is_resource_exhausted() =>
        await ExpectExhaustedAsync(
            await TestHost.StartAsync(options => options.MaxSendMessageSize = 1000), new SimpleRequest { ResponseSize = 2000 });

    [Fact]
    public async Task A_compressed_request_that_unfolds_over_the_limit_is_resource_exhausted() => await ExpectExhaustedAsync(
        await TestHost.StartAsync(options => options.MaxReceiveMessageSize = 100_000), Request(1_000_000), CompressionTests.Gzip());

    [Fact]
    public async Task The_client_keeps_its_own_limits()
    {
        await using var host = await TestHost.StartAsync();
        await ExpectExhaustedAsync(host.Client(options => options.MaxSendMessageSize = 1000), Request(2000));
        await ExpectExhaustedAsync(host.Client(options => options.MaxReceiveMessageSize = 1000), new SimpleRequest { ResponseSize = 2000 });
    }

    static async Task ExpectExhaustedAsync(TestHost host, SimpleRequest request, Metadata? headers = null)
    {
        await using (host)
        {
            var client = host.Client();
            await ExpectExhaustedAsync(client, request, headers);
            await client.EmptyCallAsync(new Empty());
        }
    }

    static async Task ExpectExhaustedAsync(TestService.TestServiceClient client, SimpleRequest request, Metadata? headers = null)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(() => client.UnaryCallAsync(request, headers).ResponseAsync);
        Assert.Equal(StatusCode.ResourceExhausted, exception.StatusCode);
    }

    static SimpleRequest Request(int size) => new() { Payload = CallShapeTests.Zeros(size) };
}
