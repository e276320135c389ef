using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Calls;

public sealed class MetadataTests : IAsyncLifetime
{
    const string Initial = "x-grpc-test-echo-initial";
    const string Trailing = "x-grpc-test-echo-trailing-bin";
    static readonly byte[] Bytes = [0xab, 0xab, 0xab, 0x00, 0xff];

    TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task Headers_and_trailers_come_back_from_a_unary_call()
    {
        using var call = host.Client().UnaryCallAsync(new SimpleRequest { ResponseSize = 5 }, Echoed());
        var headers = await call.ResponseHeadersAsync;
        await call;
        Assert.Equal("test_initial_metadata_value", headers.GetValue(Initial));
        Assert.Equal(Bytes, call.GetTrailers().GetValueBytes(Trailing));
    }

    [Fact]
    public async Task Headers_and_trailers_come_back_from_a_duplex_call()
    {
        using var call = host.Client().FullDuplexCall(Echoed());
        Assert.Equal("test_initial_metadata_value", (await call.ResponseHeadersAsync).GetValue(Initial));
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
        Assert.Equal(Bytes, call.GetTrailers().GetValueBytes(Trailing));
    }

    [Fact]
    public async Task Binary_values_of_one_key_arrive_apart_and_in_order()
    {
        var seen = new List<byte[]>();
        await using var noting = await TestHost.StartAsync(options => options.Interceptors.Add<HeaderNotingInterceptor>(seen));
        await noting.Client().EmptyCallAsync(new Empty(), new Metadata { { "x-word-bin", [1, 2] }, { "x-word-bin", [3] } });
        Assert.Equal([[1, 2], [3]], seen);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("ümlaut")]
    public void A_key_with_other_characters_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => new Metadata.Entry(key, "value"));

    [Fact]
    public void A_key_is_kept_in_lower_case_and_found_in_any() => Assert.Equal("v", new Metadata { { "X-Key", "v" } }.GetValue("x-KEY"));

    [Fact]
    public void The_empty_metadata_cannot_be_changed() => Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("a", "b"));

    static Metadata Echoed() => new() { { Initial, "test_initial_metadata_value" }, { Trailing, Bytes } };

    sealed class HeaderNotingInterceptor(List<byte[]> seen) : Core.Interceptors.Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            seen.AddRange(context.RequestHeaders.GetAll("x-word-bin").Select(entry => entry.ValueBytes));
            return continuation(request, context);
        }
    }
}
