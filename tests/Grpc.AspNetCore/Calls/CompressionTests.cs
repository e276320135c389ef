using System.IO.Compression;
using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Calls;

public sealed class CompressionTests : IAsyncLifetime
{
    const int Size = 314159;

    TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.StartAsync(options =>
    {
        options.ResponseCompressionAlgorithm = "gzip";
        options.ResponseCompressionLevel = CompressionLevel.Fastest;
    });

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("identity")]
    public async Task A_unary_call_is_compressed_each_way(string encoding)
    {
        var response = await host.Client().UnaryCallAsync(
            new SimpleRequest { ResponseSize = Size, Payload = CallShapeTests.Zeros(Size) }, Gzip(encoding));
        Assert.Equal(Size, response.Payload.Body.Length);
    }

    [Fact]
    public async Task Messages_of_a_compressed_stream_may_be_sent_as_they_are()
    {
        var wanted = CallShapeTests.Wanting(Size, 3, Size);
        wanted.ResponseParameters[1].Compressed = new Flag { Value = false };
        using var call = host.Client().StreamingOutputCall(wanted, Gzip());
        Assert.Equal(
            [Size, 3, Size], await call.ResponseStream.ReadAllAsync().Select(response => response.Payload.Body.Length).ToListAsync());
    }

    [Fact]
    public async Task A_response_is_compressed_on_the_wire_if_the_caller_accepts_it()
    {
        var (encoding, body) = await RawCall.PostAsync(
            host, "/khabar.interop.TestService/UnaryCall", RawCall.Frame(new SimpleRequest { ResponseSize = Size }),
            request => request.Headers.Add("grpc-accept-encoding", "br,gzip"));
        Assert.Equal("gzip", encoding);
        Assert.Equal(1, body[0]);
        Assert.True(body.Length < Size / 10);
    }

    [Fact]
    public async Task A_response_is_not_compressed_for_a_caller_that_does_not_say_it_accepts_that()
    {
        var (encoding, body) = await RawCall.PostAsync(
            host, "/khabar.interop.TestService/UnaryCall", RawCall.Frame(new SimpleRequest { ResponseSize = Size }));
        Assert.Null(encoding);
        Assert.Equal(0, body[0]);
        Assert.True(body.Length > Size);
    }

    [Fact]
    public async Task An_empty_message_survives_compression() =>
        Assert.Equal(new Empty(), await host.Client().EmptyCallAsync(new Empty(), Gzip()));

    [Fact]
    public async Task A_request_in_an_unknown_encoding_is_unimplemented_and_told_the_known_ones()
    {
        using var response = await RawCall.SendAsync(
            host, "/khabar.interop.TestService/EmptyCall", RawCall.Frame(new Empty()), request =>
                request.Headers.Add("grpc-encoding", "snappy"));
        Assert.Equal("12", response.Headers.GetValues("grpc-status").Single());
        Assert.Contains("gzip", response.Headers.GetValues("grpc-accept-encoding").Single());
    }

    internal static Metadata Gzip(string encoding = "gzip") => new() { { "grpc-internal-encoding-request", encoding } };
}
