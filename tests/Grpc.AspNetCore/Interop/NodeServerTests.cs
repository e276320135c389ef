using System.Diagnostics;
using Grpc.AspNetCore.Tests.Calls;
using Grpc.AspNetCore.Tests.Interop.Peers;
using Grpc.Core;
using Grpc.Net.Client;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Interop;

/// <summary>This client against a server of grpc-js.</summary>
public sealed class NodeServerTests : IAsyncLifetime
{
    static readonly int[] Sizes = [31415, 9, 2653, 58979];

    Process? server;
    GrpcChannel channel = null!;
    TestService.TestServiceClient client = null!;

    public async Task InitializeAsync()
    {
        if (NodePeer.MissingBecause is not null) return;
        (server, var port) = await NodePeer.StartServerAsync();
        channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
        client = new TestService.TestServiceClient(channel);
    }

    public async Task DisposeAsync()
    {
        if (server is null) return;
        channel.Dispose();
        server.StandardInput.Close();
        await server.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        server.Dispose();
    }

    [NodeFact]
    public async Task Empty_unary() => Assert.Equal(new Empty(), await client.EmptyCallAsync(new Empty()));

    [NodeFact]
    public async Task Large_unary_with_and_without_compression()
    {
        var request = new SimpleRequest { ResponseSize = 314159, Payload = CallShapeTests.Zeros(271828) };
        Assert.Equal(314159, (await client.UnaryCallAsync(request)).Payload.Body.Length);
        Assert.Equal(314159, (await client.UnaryCallAsync(request, CompressionTests.Gzip())).Payload.Body.Length);
    }

    [NodeFact]
    public async Task Client_streaming()
    {
        using var call = client.StreamingInputCall();
        foreach (var size in Sizes)
            await call.RequestStream.WriteAsync(new StreamingInputCallRequest { Payload = CallShapeTests.Zeros(size) });
        await call.RequestStream.CompleteAsync();
        Assert.Equal(Sizes.Sum(), (await call).AggregatedPayloadSize);
    }

    [NodeFact]
    public async Task Server_streaming()
    {
        using var call = client.StreamingOutputCall(CallShapeTests.Wanting(Sizes));
        Assert.Equal(Sizes, await call.ResponseStream.ReadAllAsync().Select(response => response.Payload.Body.Length).ToListAsync());
    }

    [NodeFact]
    public async Task Ping_pong()
    {
        using var call = client.FullDuplexCall();
        foreach (var size in Sizes)
        {
            await call.RequestStream.WriteAsync(CallShapeTests.Wanting(size));
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(size, call.ResponseStream.Current.Payload.Body.Length);
        }
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [NodeFact]
    public async Task Empty_stream()
    {
        using var call = client.FullDuplexCall();
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [NodeFact]
    public async Task Status_code_and_special_status_message()
    {
        const string Message = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n";
        var exception = await Assert.ThrowsAsync<RpcException>(() => client.UnaryCallAsync(
            new SimpleRequest { ResponseStatus = new EchoStatus { Code = 2, Message = Message } }).ResponseAsync);
        Assert.Equal((StatusCode.Unknown, Message), (exception.StatusCode, exception.Status.Detail));
    }

    [NodeFact]
    public async Task Unimplemented_method_and_service()
    {
        var method = await Assert.ThrowsAsync<RpcException>(() => client.UnimplementedCallAsync(new Empty()).ResponseAsync);
        Assert.Equal(StatusCode.Unimplemented, method.StatusCode);
        var service = await Assert.ThrowsAsync<RpcException>(
            () => new UnimplementedService.UnimplementedServiceClient(channel).UnimplementedCallAsync(new Empty()).ResponseAsync);
        Assert.Equal(StatusCode.Unimplemented, service.StatusCode);
    }

    [NodeFact]
    public async Task Custom_metadata()
    {
        byte[] bytes = [0xab, 0xab, 0xab];
        using var call = client.UnaryCallAsync(new SimpleRequest(), new Metadata
        {
            { "x-grpc-test-echo-initial", "test_initial_metadata_value" }, { "x-grpc-test-echo-trailing-bin", bytes },
        });
        Assert.Equal("test_initial_metadata_value", (await call.ResponseHeadersAsync).GetValue("x-grpc-test-echo-initial"));
        await call;
        Assert.Equal(bytes, call.GetTrailers().GetValueBytes("x-grpc-test-echo-trailing-bin"));
    }

    [NodeFact]
    public async Task Cancel_after_begin_and_after_first_response()
    {
        using var begun = new CancellationTokenSource();
        using var input = client.StreamingInputCall(cancellationToken: begun.Token);
        begun.Cancel();
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => input.ResponseAsync)).StatusCode);

        using var answered = new CancellationTokenSource();
        using var duplex = client.FullDuplexCall(cancellationToken: answered.Token);
        await duplex.RequestStream.WriteAsync(CallShapeTests.Wanting(31415));
        Assert.True(await duplex.ResponseStream.MoveNext());
        answered.Cancel();
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => duplex.ResponseStream.MoveNext())).StatusCode);
    }

    [NodeFact]
    public async Task Timeout_on_sleeping_server()
    {
        using var call = client.FullDuplexCall(deadline: DateTime.UtcNow.AddMilliseconds(200));
        await call.RequestStream.WriteAsync(
            new StreamingOutputCallRequest { ResponseParameters = { new ResponseParameters { Size = 1, IntervalUs = 30_000_000 } } });
        Assert.Equal(
            StatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext())).StatusCode);
    }
}
