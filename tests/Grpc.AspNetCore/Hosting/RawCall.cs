using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Grpc.AspNetCore.Tests.Hosting;

/// <summary>Calls by plain HTTP, to see and send what a gRPC client would not.</summary>
static class RawCall
{
    static readonly HttpClient Http = new(new SocketsHttpHandler());

    /// <summary>A message in its frame.</summary>
    public static byte[] Frame(IMessage message)
    {
        var frame = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - 5);
        message.WriteTo(frame.AsSpan(5));
        return frame;
    }

    public static async Task<HttpResponseMessage> SendAsync(
        TestHost host, string path, byte[] body, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        request.Headers.Add("te", "trailers");
        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    /// <summary>The encoding that the response names, or null, and its body.</summary>
    public static async Task<(string? Encoding, byte[] Body)> PostAsync(
        TestHost host, string path, byte[] body, Action<HttpRequestMessage>? change = null)
    {
        using var response = await SendAsync(host, path, body, change);
        return (
            response.Headers.TryGetValues("grpc-encoding", out var values) ? values.Single() : null,
            await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The status of a response, from its trailers or, in the Trailers-Only form, its headers.</summary>
    public static async Task<int> StatusAsync(HttpResponseMessage response)
    {
        await response.Content.ReadAsByteArrayAsync();
        var values = response.Headers.TryGetValues("grpc-status", out var early)
            ? early
            : response.TrailingHeaders.GetValues("grpc-status");
        return int.Parse(values.Single(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
