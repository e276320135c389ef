using System.Diagnostics;
using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Khabar.Defaults;
using Khabar.Services.Extraction;
using Khabar.V1;

namespace Khabar.Bench.Extraction;

/// <summary>
/// Extracts pages through one call of ExtractionService.ExtractStream over h2c on the loopback interface, client and server in this
/// process: how many of the cores one stream keeps busy, and how far a sender who never waits gets ahead of the answers.
/// </summary>
internal static class StreamBench
{
    /// <summary>Sends the pages so many times over and prints what it took.</summary>
    public static async Task RunAsync(IEnumerable<string> pages, int rounds)
    {
        var builder = ServiceDefaults.CreateService(["--urls", "http://127.0.0.1:0"], "extraction", port: 0);
        builder.Logging.ClearProviders();
        builder.AddExtraction();
        await using var app = builder.Build();
        app.MapExtraction();
        await app.StartAsync();
        using var channel = GrpcChannel.ForAddress(app.Urls.Single());
        var client = new ExtractionService.ExtractionServiceClient(channel);
        var requests = pages.Select(page => new ExtractStreamRequest { Page = new Page { Html = ByteString.CopyFromUtf8(page), ContentType = "text/html; charset=utf-8" } }).ToArray();

        await PassAsync(client, requests);
        var (used, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var (sent, ahead) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            ahead = Math.Max(ahead, await PassAsync(client, requests));
            sent += requests.Length;
        }
        used = Environment.CpuUsage.TotalTime - used;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one stream: {sent / used.TotalSeconds:N1} pages a processor second, {sent / clock.Elapsed.TotalSeconds:N1} pages/s, "
            + $"{used / clock.Elapsed:N1} of {Environment.ProcessorCount} cores busy, the sender at most {ahead} pages ahead"));
    }

    /// <summary>Sends all as fast as the stream takes them. Returns how many were sent at most beyond those answered.</summary>
    static async Task<int> PassAsync(ExtractionService.ExtractionServiceClient client, ExtractStreamRequest[] requests)
    {
        using var call = client.ExtractStream();
        var (answered, ahead) = (0, 0);
        var sending = Task.Run(async () =>
        {
            for (var sent = 1; sent <= requests.Length; sent++)
            {
                await call.RequestStream.WriteAsync(requests[sent - 1]);
                ahead = Math.Max(ahead, sent - Volatile.Read(ref answered));
            }
            await call.RequestStream.CompleteAsync();
        });
        while (await call.ResponseStream.MoveNext(CancellationToken.None)) Interlocked.Increment(ref answered);
        await sending;
        return answered == requests.Length ? ahead : throw new InvalidOperationException($"{answered} answers to {requests.Length} pages.");
    }
}
