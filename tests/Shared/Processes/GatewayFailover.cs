namespace Khabar.Testing;

/// <summary>
/// What stands in front of several gateways, such as a load balancer: sends each request to the next of them, passes over one that takes no
/// connection, and lets one that ends a connection, as one that is asked to end does, rest for a while. A request that a gateway took is
/// never sent again.
/// </summary>
sealed class GatewayFailover(IReadOnlyList<Uri> gateways) : DelegatingHandler(new SocketsHttpHandler())
{
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    readonly long[] restUntil = new long[gateways.Count];
    int next;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var first = (int)((uint)Interlocked.Increment(ref next) % gateways.Count);
        var path = request.RequestUri!.PathAndQuery;
        var inTurn = Enumerable.Range(first, gateways.Count).Select(turn => turn % gateways.Count)
            .OrderBy(gateway => Volatile.Read(ref restUntil[gateway]) > Environment.TickCount64).ToList();
        for (var turn = 0; ; turn++)
        {
            request.RequestUri = new(gateways[inTurn[turn]], path);
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.Headers.ConnectionClose == true) Volatile.Write(ref restUntil[inTurn[turn]], Environment.TickCount64 + (long)Rest.TotalMilliseconds);
                return response;
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError && turn + 1 < gateways.Count)
            {
            }
        }
    }
}
