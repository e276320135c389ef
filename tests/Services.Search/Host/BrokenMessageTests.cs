using Grpc.Core;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Host;

/// <summary>Bytes that no client of ours would send.</summary>
[Collection(nameof(HarbourProcess))]
public sealed class BrokenMessageTests(HarbourProcess harbour)
{
    static readonly Marshaller<byte[]> Raw = Marshallers.Create(bytes => bytes, bytes => bytes);

    readonly SearchProcess process = harbour.Process;

    /// <summary>Field 2, the query: a surrogate half as bytes (ED A0 80), which UTF-8 does not have, and a word.</summary>
    [Fact]
    public async Task A_lone_surrogate_in_a_query_is_read_as_no_letter()
    {
        var answer = SearchResponse.Parser.ParseFrom(await SendAsync([0x12, 11, 0xED, 0xA0, 0x80, (byte)' ', .. "harbour"u8]));
        Assert.Equal(2, answer.Total);
    }

    [Theory]
    [InlineData(new byte[] { 0x12, 0x7F, 0x61 })] // shorter than it says
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })] // no tag
    [InlineData(new byte[] { 0x00 })] // field 0
    public async Task What_is_no_message_is_refused_and_the_next_call_is_answered(byte[] message)
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => SendAsync(message));
        Assert.Contains(error.StatusCode, new[] { StatusCode.InvalidArgument, StatusCode.Internal });
        Assert.Equal(2, (await process.Search.SearchAsync(new SearchRequest { Query = "harbour" })).Total);
    }

    [Fact]
    public async Task A_message_larger_than_any_request_is_refused()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => SendAsync(new byte[Khabar.Defaults.ServiceDefaults.MaxMessageBytes + 1]));
        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_unimplemented()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => SendAsync([], "SearchAll"));
        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
    }

    Task<byte[]> SendAsync(byte[] message, string method = "Search") => process.Channel.CreateCallInvoker()
        .AsyncUnaryCall(new Method<byte[], byte[]>(MethodType.Unary, "khabar.v1.SearchService", method, Raw, Raw), null, new CallOptions(), message).ResponseAsync;
}
