using Google.Protobuf;
using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Calls;

public sealed class CallShapeTests : IAsyncLifetime
{
    static readonly int[] Sizes = [31415, 9, 2653, 58979];

    TestHost host = null!;
    TestService.TestServiceClient client = null!;

    public async Task InitializeAsync()
    {
        host = await TestHost.StartAsync();
        client = host.Client();
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_unary_call_carries_a_large_message_each_way()
    {
        var response = await client.UnaryCallAsync(new SimpleRequest { ResponseSize = 314159, Payload = Zeros(271828) });
        Assert.Equal(314159, response.Payload.Body.Length);
    }

    [Fact]
    public void A_blocking_call_returns_the_response() =>
        Assert.Equal(7, client.UnaryCall(new SimpleRequest { ResponseSize = 7 }).Payload.Body.Length);

    [Fact]
    public async Task An_empty_message_is_a_message() => Assert.Equal(new Empty(), await client.EmptyCallAsync(new Empty()));

    [Fact]
    public async Task A_server_stream_arrives_in_order()
    {
        using var call = client.StreamingOutputCall(Wanting(Sizes));
        Assert.Equal(Sizes, await call.ResponseStream.ReadAllAsync().Select(response => response.Payload.Body.Length).ToListAsync());
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_client_stream_is_answered_after_its_end()
    {
        using var call = client.StreamingInputCall();
        foreach (var size in Sizes) await call.RequestStream.WriteAsync(new StreamingInputCallRequest { Payload = Zeros(size) });
        await call.RequestStream.CompleteAsync();
        Assert.Equal(Sizes.Sum(), (await call).AggregatedPayloadSize);
    }

    [Fact]
    public async Task A_duplex_call_answers_each_request_before_the_next()
    {
        using var call = client.FullDuplexCall();
        foreach (var size in Sizes)
        {
            await call.RequestStream.WriteAsync(Wanting(size));
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(size, call.ResponseStream.Current.Payload.Body.Length);
        }
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task An_empty_stream_is_answered_by_an_empty_stream()
    {
        using var call = client.FullDuplexCall();
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    internal static StreamingOutputCallRequest Wanting(params int[] sizes) =>
        new() { ResponseParameters = { sizes.Select(size => new ResponseParameters { Size = size }) } };

    internal static Payload Zeros(int size) => new() { Body = ByteString.CopyFrom(new byte[size]) };
}
