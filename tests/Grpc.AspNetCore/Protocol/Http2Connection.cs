using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Grpc.AspNetCore.Tests.Protocol;

/// <summary>An HTTP/2 connection whose frames are written by hand (RFC 9113), to send what no client would.</summary>
sealed class Http2Connection : IDisposable
{
    public const byte Data = 0x0, Headers = 0x1, Reset = 0x3, Settings = 0x4, Ping = 0x6, GoAway = 0x7, WindowUpdate = 0x8;
    public const byte EndStream = 0x1, EndHeaders = 0x4, Ack = 0x1;

    readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly NetworkStream stream;

    Http2Connection(IPEndPoint server)
    {
        socket.Connect(server);
        stream = new NetworkStream(socket);
    }

    public static async Task<Http2Connection> OpenAsync(Uri server)
    {
        var connection = new Http2Connection(new IPEndPoint(IPAddress.Loopback, server.Port));
        await connection.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());
        await connection.SendAsync(Settings, 0, 0, []);
        return connection;
    }

    public async Task WriteAsync(byte[] bytes) => await stream.WriteAsync(bytes);

    public Task SendAsync(byte type, byte flags, int streamId, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8);
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), streamId);
        payload.CopyTo(frame, 9);
        return WriteAsync(frame);
    }

    /// <summary>Begins a call of a method.</summary>
    public Task SendRequestAsync(int streamId, string path, byte flags = EndHeaders) => SendAsync(Headers, flags, streamId, [
        .. Literal(":method", "POST"), .. Literal(":scheme", "http"), .. Literal(":path", path), .. Literal(":authority", "localhost"),
        .. Literal("content-type", "application/grpc"), .. Literal("te", "trailers"),
    ]);

    /// <summary>The type, flags and stream of the next frame, or null when the server has closed.</summary>
    public async Task<(byte Type, byte Flags, int StreamId, byte[] Payload)?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var head = new byte[9];
            await stream.ReadExactlyAsync(head, cancellationToken);
            var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(head) >>> 8];
            await stream.ReadExactlyAsync(payload, cancellationToken);
            return (head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)), payload);
        }
        catch (Exception e) when (e is EndOfStreamException or IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }

    /// <summary>A header field without indexing and without Huffman coding (RFC 7541 section 6.2.2); both parts under 127 bytes.</summary>
    static byte[] Literal(string name, string value) =>
        [0, (byte)name.Length, .. Encoding.ASCII.GetBytes(name), (byte)value.Length, .. Encoding.ASCII.GetBytes(value)];
}
