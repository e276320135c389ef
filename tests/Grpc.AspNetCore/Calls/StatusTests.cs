using Google.Protobuf;
using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Calls;

public sealed class StatusTests : IAsyncLifetime
{
    const string SpecialMessage = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈 and 100 %\t\n";

    TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Theory]
    [InlineData(2, "test status message")]
    [InlineData(5, SpecialMessage)]
    [InlineData(16, "")]
    public async Task A_status_that_the_handler_throws_arrives_with_code_and_message(int code, string message)
    {
        var request = new SimpleRequest { ResponseStatus = new EchoStatus { Code = code, Message = message } };
        var exception = await Assert.ThrowsAsync<RpcException>(() => host.Client().UnaryCallAsync(request).ResponseAsync);
        Assert.Equal((StatusCode)code, exception.StatusCode);
        Assert.Equal(message, exception.Status.Detail);
    }

    [Fact]
    public async Task A_status_after_messages_arrives_in_the_trailers()
    {
        using var call = host.Client().FullDuplexCall();
        await call.RequestStream.WriteAsync(CallShapeTests.Wanting(3));
        Assert.True(await call.ResponseStream.MoveNext());
        await call.RequestStream.WriteAsync(
            new StreamingOutputCallRequest { ResponseStatus = new EchoStatus { Code = 9, Message = "late" } });
        var exception = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());
        Assert.Equal(StatusCode.FailedPrecondition, exception.StatusCode);
        Assert.Equal(StatusCode.FailedPrecondition, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_method_that_the_service_does_not_override_is_unimplemented()
    {
        var exception = await Assert.ThrowsAsync<RpcException>(() => host.Client().UnimplementedCallAsync(new Empty()).ResponseAsync);
        Assert.Equal(StatusCode.Unimplemented, exception.StatusCode);
    }

    [Fact]
    public async Task A_service_that_is_not_mapped_is_unimplemented()
    {
        var client = new UnimplementedService.UnimplementedServiceClient(host.Channel());
        var exception = await Assert.ThrowsAsync<RpcException>(() => client.UnimplementedCallAsync(new Empty()).ResponseAsync);
        Assert.Equal(StatusCode.Unimplemented, exception.StatusCode);
    }

    [Fact]
    public async Task An_exception_that_escapes_a_handler_is_unknown_and_keeps_its_text_to_itself()
    {
        await using var failing = await TestHost.StartAsync(
            options => options.Interceptors.Add<FailingInterceptor>());
        var exception = await Assert.ThrowsAsync<RpcException>(() => failing.Client().EmptyCallAsync(new Empty()).ResponseAsync);
        Assert.Equal(StatusCode.Unknown, exception.StatusCode);
        Assert.DoesNotContain("secret", exception.Status.Detail);
    }

    [Fact]
    public async Task Detailed_errors_carry_the_text_of_an_exception()
    {
        await using var failing = await TestHost.StartAsync(options =>
        {
            options.EnableDetailedErrors = true;
            options.Interceptors.Add<FailingInterceptor>();
        });
        var exception = await Assert.ThrowsAsync<RpcException>(() => failing.Client().EmptyCallAsync(new Empty()).ResponseAsync);
        Assert.Contains("secret", exception.Status.Detail);
    }

    [Fact]
    public async Task Status_details_pass_through_as_bytes()
    {
        var details = ByteString.CopyFrom([0, 1, 2, 250, 251, 252]).ToByteArray();
        await using var failing = await TestHost.StartAsync(options => options.Interceptors.Add<DetailsInterceptor>(details));
        var exception = await Assert.ThrowsAsync<RpcException>(() => failing.Client().EmptyCallAsync(new Empty()).ResponseAsync);
        Assert.Equal(StatusCode.InvalidArgument, exception.StatusCode);
        Assert.Equal(details, exception.Trailers.GetValueBytes("grpc-status-details-bin"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        var address = host.Address;
        await host.DisposeAsync();
        using var channel = Net.Client.GrpcChannel.ForAddress(address);
        var exception = await Assert.ThrowsAsync<RpcException>(
            () => new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty()).ResponseAsync);
        Assert.Equal(StatusCode.Unavailable, exception.StatusCode);
    }
}
