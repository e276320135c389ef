namespace Grpc.Net.Client.Configuration;

/// <summary>A way to balance calls.</summary>
public class LoadBalancingConfig : ConfigObject
{
    /// <summary>The name of <see cref="PickFirstConfig"/>.</summary>
    public const string PickFirstPolicyName = "pick_first";

    /// <summary>The name of <see cref="RoundRobinConfig"/>.</summary>
    public const string RoundRobinPolicyName = "round_robin";

    /// <summary>The way with the name.</summary>
    public LoadBalancingConfig(string loadBalancingPolicyName)
    {
        ArgumentNullException.ThrowIfNull(loadBalancingPolicyName);
        PolicyName = loadBalancingPolicyName;
        Inner[loadBalancingPolicyName] = new Dictionary<string, object>(StringComparer.Ordinal);
    }

    /// <summary>The name.</summary>
    public string PolicyName { get; }
}

/// <summary>Every call goes to the first address that can be connected to.</summary>
public sealed class PickFirstConfig : LoadBalancingConfig
{
    /// <summary>The way named pick_first.</summary>
    public PickFirstConfig() : base(PickFirstPolicyName) { }
}

/// <summary>Calls go to the connected addresses in turn.</summary>
public sealed class RoundRobinConfig : LoadBalancingConfig
{
    /// <summary>The way named round_robin.</summary>
    public RoundRobinConfig() : base(RoundRobinPolicyName) { }
}
