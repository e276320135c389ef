using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Khabar.Testing;

/// <summary>A way to a process over the loopback interface that can be cut: its connections are reset and new ones are, until it is mended.</summary>
sealed class Link : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentDictionary<Socket, byte> open = [];
    readonly CancellationTokenSource over = new();
    readonly int port;
    readonly Task accepting;
    volatile bool cut;

    /// <param name="target">Where it leads to; its host must be 127.0.0.1.</param>
    public Link(Uri target)
    {
        listener.Start();
        port = target.Port;
        Address = new UriBuilder(target) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri.ToString().TrimEnd('/');
        accepting = AcceptAsync();
    }

    /// <summary>The target's address, by way of this link.</summary>
    public string Address { get; }

    /// <summary>Resets every connection, and new ones as they come.</summary>
    public void Cut()
    {
        cut = true;
        foreach (var socket in open.Keys) Reset(socket);
    }

    /// <summary>Lets connections through again.</summary>
    public void Mend() => cut = false;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        Cut();
        await accepting;
    }

    async Task AcceptAsync()
    {
        while (!this.over.IsCancellationRequested)
        {
            try
            {
                var caller = await listener.AcceptSocketAsync(this.over.Token);
                if (cut) Reset(caller);
                else _ = CarryAsync(caller);
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException && this.over.IsCancellationRequested)
            {
            }
        }
    }

    async Task CarryAsync(Socket caller)
    {
        using var target = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (caller)
        {
            caller.NoDelay = true;
            open[caller] = open[target] = 0;
            try
            {
                await target.ConnectAsync(IPAddress.Loopback, port);
                // Either end may have been cut while the other was made.
                if (this.cut) return;
                await Task.WhenAll(CopyAsync(caller, target), CopyAsync(target, caller));
            }
            catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
            {
                // What one end suffers the other shall.
                Reset(caller);
                Reset(target);
            }
            finally
            {
                open.TryRemove(caller, out _);
                open.TryRemove(target, out _);
            }
        }
    }

    static async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            var buffer = new byte[32 * 1024];
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
            {
                for (var rest = buffer.AsMemory(0, read); rest.Length > 0;) rest = rest[await to.SendAsync(rest)..];
            }
            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            Reset(from);
            Reset(to);
            throw;
        }
    }

    static void Reset(Socket socket) => socket.Close(0);
}
