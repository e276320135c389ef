using System.Diagnostics;
using Google.Protobuf;
using Grpc.Net.Client;
using static Khabar.Bench.Grpc.EchoService;

namespace Khabar.Bench.Grpc;

/// <summary>
/// Calls and messages a second over h2c on the loopback interface, client and server in one process. Beside each unary figure
/// stands the same exchange over HttpClient and Kestrel without gRPC: the ratio holds whatever else the machine does.
/// </summary>
static class GrpcBench
{
    const int BodyLength = 1024;
    static readonly int[] Concurrencies = [1, 16, 64];

    public static async Task RunAsync(TimeSpan time)
    {
        await using var server = await EchoServer.StartAsync();
        using var channel = GrpcChannel.ForAddress(server.Address);
        var client = new EchoServiceClient(channel);
        Console.WriteLine($"gRPC over h2c, {BodyLength} bytes, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        await UnaryAsync(server, client, time);
        await PingPongAsync(client, time);
        await PumpAsync(client, time);
        await ServerStreamAsync(client, time);
    }

    static async Task UnaryAsync(EchoServer server, EchoServiceClient client, TimeSpan time)
    {
        var message = Message();
        var address = new Uri(server.Address, EchoServer.BarePath);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { EnableMultipleHttp2Connections = true });
        foreach (var concurrency in Concurrencies)
        {
            var bare = await Measurement.OfAsync(concurrency, time, () => BareAsync(http, address, message.Body.Memory));
            var unary = await Measurement.OfAsync(concurrency, time, () => client.UnaryAsync(message).ResponseAsync);
            Print($"unary, {concurrency} at once", unary.PerSecond, "calls/s", Costs(unary));
            Print("  the same over bare HTTP/2", bare.PerSecond, "exchanges/s", Costs(bare));
            Console.WriteLine(
                $"  gRPC / bare: {unary.PerSecond / bare.PerSecond:F2} of the rate, {unary.Cpu / bare.Cpu:F2} of the processor time");
        }
    }

    static async Task PingPongAsync(EchoServiceClient client, TimeSpan time)
    {
        using var call = client.Duplex();
        var message = Message();
        var pingPong = await Measurement.OfAsync(1, time, async () =>
        {
            await call.RequestStream.WriteAsync(message);
            await call.ResponseStream.MoveNext(CancellationToken.None);
        });
        await call.RequestStream.CompleteAsync();
        Print("ping-pong on one stream", pingPong.PerSecond, "round trips/s", Costs(pingPong));
    }

    static async Task PumpAsync(EchoServiceClient client, TimeSpan time)
    {
        using var call = client.Duplex();
        var message = Message();
        var received = 0L;
        var reading = Task.Run(async () =>
        {
            while (await call.ResponseStream.MoveNext(CancellationToken.None)) received++;
        });
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time) await call.RequestStream.WriteAsync(message);
        await call.RequestStream.CompleteAsync();
        await reading;
        Print("pump, both ways on one stream", received / watch.Elapsed.TotalSeconds, "messages/s", "");
    }

    static async Task ServerStreamAsync(EchoServiceClient client, TimeSpan time)
    {
        const int Batch = 20_000;
        await ReadAllAsync(client, Batch);
        var received = 0L;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time) received += await ReadAllAsync(client, Batch);
        Print("server stream", received / watch.Elapsed.TotalSeconds, "messages/s", "");
    }

    static async Task<int> ReadAllAsync(EchoServiceClient client, int count)
    {
        using var call = client.ServerStream(new StreamRequest { Count = count, Size = BodyLength });
        var received = 0;
        while (await call.ResponseStream.MoveNext(CancellationToken.None)) received++;
        return received;
    }

    static async Task BareAsync(HttpMessageInvoker http, Uri address, ReadOnlyMemory<byte> body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ReadOnlyMemoryContent(body),
        };
        using var response = await http.SendAsync(request, CancellationToken.None);
        await response.Content.CopyToAsync(Stream.Null);
    }

    static EchoMessage Message() => new() { Body = ByteString.CopyFrom(new byte[BodyLength]) };

    static string Costs(Measurement measured) => $"p50 {measured.Median:F0} µs, p99 {measured.P99:F0} µs, "
        + $"processor {measured.Cpu:F0} µs and {measured.Allocated / 1024:F1} KiB each";

    static void Print(string what, double perSecond, string unit, string more) =>
        Console.WriteLine($"{what,-32}{perSecond,12:N0} {unit,-15}{more}");
}
