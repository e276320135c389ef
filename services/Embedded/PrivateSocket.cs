using System.Net.Sockets;
using Grpc.Net.Client;
using Khabar.Defaults;

namespace Khabar.Services.Embedded;

/// <summary>A Unix socket in a temporary folder that only this user can enter. Thread-safe.</summary>
sealed class PrivateSocket : IDisposable
{
    // CreateTempSubdirectory makes the folder with mode 0700.
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("khabar-");

    /// <summary>The socket's file.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "grpc.sock");

    /// <summary>A channel to whoever listens on the socket.</summary>
    public GrpcChannel Connect()
    {
        var endpoint = new UnixDomainSocketEndPoint(Path);
        var handler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await socket.ConnectAsync(endpoint, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        // The address only fills the request's :authority; the connection goes to the socket.
        return GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = ServiceDefaults.MaxMessageBytes,
            MaxSendMessageSize = ServiceDefaults.MaxMessageBytes,
        });
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
