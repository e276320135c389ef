using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Khabar.Broker;

/// <summary>What Erlang nodes find each other by: one of its own for each test, so that none stays behind and none is shared.</summary>
sealed class PortMapper : IAsyncDisposable
{
    readonly Process process;

    public PortMapper()
    {
        var start = new ProcessStartInfo("epmd", ["-port", Port.ToString(CultureInfo.InvariantCulture), "-address", "127.0.0.1"]) { UseShellExecute = false };
        start.Environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        process = Process.Start(start)!;
    }

    public int Port { get; } = FreePort();

    /// <summary>A port of the loopback interface that nothing listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
