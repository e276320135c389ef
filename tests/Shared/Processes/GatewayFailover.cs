namespace Khabar.Testing;

/// <summary>
/// What stands in front of several gateways, such as a load balancer: sends each request to the next of them, and one that takes no
/// connection is passed over. A request that a gateway took is never sent again.
/// </summary>
sealed class GatewayFailover(IReadOnlyList<Uri> gateways) : DelegatingHandler(new SocketsHttpHandler())
{
    int _next;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var first = (int)((uint)Interlocked.Increment(ref _next) % gateways.Count);
        var path = request.RequestUri!.PathAndQuery;
        for (var turn = 0; ; turn++)
        {
            request.RequestUri = new(gateways[(first + turn) % gateways.Count], path);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError && turn + 1 < gateways.Count)
            {
            }
        }
    }
}
