using System.Net;
using System.Net.Sockets;

namespace Grpc.Net.Client.Connections;

static class Sockets
{
    public static async Task<Socket> OpenAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether the other side has not closed: readable without bytes means closed, with bytes it has begun to talk.</summary>
    public static bool IsAlive(Socket socket)
    {
        try
        {
            return !socket.Poll(TimeSpan.Zero, SelectMode.SelectRead) || socket.Available > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

/// <summary>A connection that says when it is closed.</summary>
sealed class ConnectionStream(Socket socket, Action closed) : NetworkStream(socket, ownsSocket: true)
{
    int isClosed;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Interlocked.Exchange(ref isClosed, 1) == 0) closed();
    }
}
