using System.Net.Http.Headers;
using Grpc.AspNetCore.Tests.Hosting;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Protocol;

public sealed class MalformedRequestTests : IAsyncLifetime
{
    const string EmptyCall = "/khabar.interop.TestService/EmptyCall";
    const string InputCall = "/khabar.interop.TestService/StreamingInputCall";
    const int Ok = 0, ResourceExhausted = 8, Unimplemented = 12, Internal = 13;

    TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.StartAsync();

    /// <summary>Whatever was sent, the server still answers.</summary>
    public async Task DisposeAsync()
    {
        await host.Client().EmptyCallAsync(new Empty());
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("an unknown flag", new byte[] { 2, 0, 0, 0, 0 }, Internal)]
    [InlineData("half a header", new byte[] { 0, 0 }, Internal)]
    [InlineData("half a message", new byte[] { 0, 0, 0, 0, 9, 1 }, Internal)]
    [InlineData("no message", new byte[0], Internal)]
    [InlineData("two messages", new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, Internal)]
    [InlineData("a compressed message without an encoding", new byte[] { 1, 0, 0, 0, 0 }, Internal)]
    [InlineData("a length of two gibibytes", new byte[] { 0, 0x7f, 0xff, 0xff, 0xff }, ResourceExhausted)]
    [InlineData("a length of four gibibytes", new byte[] { 0, 0xff, 0xff, 0xff, 0xff }, ResourceExhausted)]
    [InlineData("an empty message", new byte[] { 0, 0, 0, 0, 0 }, Ok)]
    public async Task A_unary_body_gets_the_status_of_what_is_wrong(string what, byte[] body, int status)
    {
        using var response = await RawCall.SendAsync(host, EmptyCall, body);
        Assert.Equal((what, status), (what, await RawCall.StatusAsync(response)));
    }

    [Theory]
    [InlineData("an unknown flag", new byte[] { 0, 0, 0, 0, 0, 7, 0, 0, 0, 0 }, Internal)]
    [InlineData("half a message", new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 }, Internal)]
    [InlineData("an oversized length", new byte[] { 0, 0, 0, 0, 0, 0, 0x10, 0, 0, 0 }, ResourceExhausted)]
    public async Task A_streamed_body_gets_the_status_of_what_is_wrong(string what, byte[] body, int status)
    {
        using var response = await RawCall.SendAsync(host, InputCall, body);
        Assert.Equal((what, status), (what, await RawCall.StatusAsync(response)));
    }

    [Fact]
    public async Task A_message_that_is_not_a_protobuf_does_not_reach_the_handler()
    {
        using var response = await RawCall.SendAsync(host, "/khabar.interop.TestService/UnaryCall", [0, 0, 0, 0, 2, 0x12, 0x7f]);
        Assert.Equal(Internal, await RawCall.StatusAsync(response));
    }

    [Fact]
    public async Task A_damaged_gzip_message_is_internal()
    {
        using var response = await RawCall.SendAsync(
            host, EmptyCall, [1, 0, 0, 0, 3, 1, 2, 3], request => request.Headers.Add("grpc-encoding", "gzip"));
        Assert.Equal(Internal, await RawCall.StatusAsync(response));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("application/grpcweb")]
    public async Task Another_content_type_is_an_unsupported_media_type(string contentType)
    {
        using var response = await RawCall.SendAsync(host, EmptyCall, [0, 0, 0, 0, 0], request =>
            request.Content!.Headers.ContentType = new MediaTypeHeaderValue(contentType));
        Assert.Equal(415, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("application/grpc+proto")]
    [InlineData("application/grpc")]
    public async Task A_content_type_may_name_the_message_format(string contentType)
    {
        using var response = await RawCall.SendAsync(host, EmptyCall, [0, 0, 0, 0, 0], request =>
            request.Content!.Headers.ContentType = new MediaTypeHeaderValue(contentType));
        Assert.Equal(Ok, await RawCall.StatusAsync(response));
    }

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("12")]
    [InlineData("-1S")]
    [InlineData("123456789S")]
    [InlineData("1x")]
    public async Task A_timeout_that_is_none_is_internal(string timeout)
    {
        using var response = await RawCall.SendAsync(
            host, EmptyCall, [0, 0, 0, 0, 0], request => request.Headers.TryAddWithoutValidation("grpc-timeout", timeout));
        Assert.Equal(Internal, await RawCall.StatusAsync(response));
    }

    [Fact]
    public async Task An_unknown_method_is_unimplemented()
    {
        using var method = await RawCall.SendAsync(host, "/khabar.interop.TestService/Nothing", [0, 0, 0, 0, 0]);
        Assert.Equal(Unimplemented, await RawCall.StatusAsync(method));
        using var service = await RawCall.SendAsync(host, "/nothing.Service/Nothing", [0, 0, 0, 0, 0]);
        Assert.Equal(Unimplemented, await RawCall.StatusAsync(service));
    }

    [Fact]
    public async Task Metadata_that_is_not_base64_does_not_fail_a_call()
    {
        using var response = await RawCall.SendAsync(
            host, EmptyCall, [0, 0, 0, 0, 0], request => request.Headers.TryAddWithoutValidation("x-odd-bin", "!!not base64!!"));
        Assert.Equal(Ok, await RawCall.StatusAsync(response));
    }
}
