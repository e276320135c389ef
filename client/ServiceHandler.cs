namespace Khabar.Client;

/// <summary>How the suite's processes connect to each other.</summary>
public static class ServiceHandler
{
    /// <summary>
    /// A handler that finds out within seconds that the other side is gone. A machine or container that dies says nothing: without pings its
    /// connections stay open, and calls on them wait, until TCP gives up after minutes.
    /// </summary>
    public static SocketsHttpHandler Create() => new()
    {
        EnableMultipleHttp2Connections = true,
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        KeepAlivePingDelay = TimeSpan.FromSeconds(2),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(3),
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
    };
}
