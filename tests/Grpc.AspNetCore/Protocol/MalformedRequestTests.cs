using System.Net.Http.Headers;
using Grpc.AspNetCore.Tests.Hosting;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Protocol;

public sealed class MalformedRequestTests : IAsyncLifetime
{
    const string EmptyCall = "/khabar.interop.TestService/EmptyCall";
    const string InputCall = "/khabar.interop.TestService/StreamingInputCall";
    const int Ok = 0, Unknown = 2, ResourceExhausted = 8, Unimplemented = 12, Internal = 13;

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

    [Theory]
    [InlineData("a length of four gibibytes", new byte[] { 0, 0xff, 0xff, 0xff, 0xff }, null)]
    [InlineData("no protobuf", new byte[] { 0, 0, 0, 0, 2, 0x12, 0x7f }, null)]
    [InlineData("no gzip", new byte[] { 1, 0, 0, 0, 3, 1, 2, 3 }, "gzip")]
    public async Task What_cannot_be_a_message_fails_the_call(string what, byte[] body, string? encoding)
    {
        using var response = await RawCall.SendAsync(host, "/khabar.interop.TestService/UnaryCall", body, request =>
        {
            if (encoding is not null) request.Headers.Add("grpc-encoding", encoding);
        });
        Assert.True(await RawCall.StatusAsync(response) is Unknown or ResourceExhausted or Internal, what);
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
    public async Task A_timeout_that_is_none_is_left_aside(string timeout)
    {
        using var response = await RawCall.SendAsync(
            host, EmptyCall, [0, 0, 0, 0, 0], request => request.Headers.TryAddWithoutValidation("grpc-timeout", timeout));
        Assert.Equal(Ok, await RawCall.StatusAsync(response));
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
    public async Task Binary_metadata_that_is_not_base64_gets_an_answer()
    {
        using var response = await RawCall.SendAsync(
            host, EmptyCall, [0, 0, 0, 0, 0], request => request.Headers.TryAddWithoutValidation("x-odd-bin", "!!not base64!!"));
        Assert.InRange(await RawCall.StatusAsync(response), Ok, 16);
    }
}
