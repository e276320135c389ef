using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Khabar.Bench.Ingest;

/// <summary>The gateway with the embedded suite, in a process of its own.</summary>
internal sealed class GatewayUnderTest : IDisposable
{
    const string ReadyPrefix = "Khabar is ready: ";

    readonly Process process;

    GatewayUnderTest(Process process, string address, string grpcAddress)
    {
        this.process = process;
        Http = new() { BaseAddress = new(address), Timeout = Timeout.InfiniteTimeSpan };
        GrpcAddress = grpcAddress;
    }

    /// <summary>A client of its REST interface.</summary>
    public HttpClient Http { get; }

    /// <summary>Where its services take gRPC calls.</summary>
    public string GrpcAddress { get; }

    /// <summary>Processor time it has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it on an empty folder and returns when it takes requests.</summary>
    public static async Task<GatewayUnderTest> StartAsync(string folder)
    {
        var grpc = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Khabar.Gateway.dll"), "--data", folder, "--urls", "http://127.0.0.1:0", $"--Services:EmbeddedGrpc={grpc}",
        ])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(ReadyPrefix, StringComparison.Ordinal)) continue;
            // What it prints later is nobody's business, but must not fill the pipe.
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, line[ReadyPrefix.Length..], grpc);
        }
        throw new InvalidOperationException("The gateway ended before it was ready.");
    }

    public void Dispose()
    {
        Http.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
