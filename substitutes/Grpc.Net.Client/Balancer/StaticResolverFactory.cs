namespace Grpc.Net.Client.Balancer;

/// <summary>Resolves <c>static:///…</c> to addresses that a function names once.</summary>
public sealed class StaticResolverFactory : ResolverFactory
{
    readonly Func<Uri, IEnumerable<BalancerAddress>> addressesCallback;

    /// <summary>A factory over a function from a channel's address to server addresses.</summary>
    public StaticResolverFactory(Func<Uri, IEnumerable<BalancerAddress>> addressesCallback)
    {
        ArgumentNullException.ThrowIfNull(addressesCallback);
        this.addressesCallback = addressesCallback;
    }

    /// <inheritdoc/>
    public override string Name => "static";

    /// <inheritdoc/>
    public override Resolver Create(ResolverOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new FixedResolver([.. addressesCallback(options.Address)]);
    }
}

/// <summary>Always the same addresses.</summary>
sealed class FixedResolver(IReadOnlyList<BalancerAddress> addresses) : Resolver
{
    public override void Start(Action<ResolverResult> listener) => listener(ResolverResult.ForResult(addresses));
}
