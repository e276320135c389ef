namespace Grpc.Net.Client;

/// <summary>What sends the requests of a channel.</summary>
static class HttpInvokers
{
    /// <summary>The invoker, and whether the channel disposes it.</summary>
    public static (HttpMessageInvoker Invoker, bool Dispose) Create(GrpcChannelOptions options)
    {
        if (options.HttpClient is { } client) return (client, options.DisposeHttpClient);
        if (options.HttpHandler is { } handler) return (new HttpMessageInvoker(handler, options.DisposeHttpClient), true);
        return (new HttpMessageInvoker(Default()), true);
    }

    /// <summary>A handler that opens further connections when one has no stream left.</summary>
    static SocketsHttpHandler Default() => new() { EnableMultipleHttp2Connections = true, UseProxy = true, AllowAutoRedirect = false };
}
