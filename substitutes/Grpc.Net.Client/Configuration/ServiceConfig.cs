namespace Grpc.Net.Client.Configuration;

/// <summary>How a channel balances and retries the calls of services.</summary>
public sealed class ServiceConfig : ConfigObject
{
    /// <summary>A configuration that says nothing.</summary>
    public ServiceConfig() { }

    /// <summary>The ways to balance, the first that is known is taken; pick_first if there is none.</summary>
    public IList<LoadBalancingConfig> LoadBalancingConfigs => List<LoadBalancingConfig>("loadBalancingConfig");

    /// <summary>What applies to single methods.</summary>
    public IList<MethodConfig> MethodConfigs => List<MethodConfig>("methodConfig");

    /// <summary>When retries are held back since too many calls fail; null for never.</summary>
    public RetryThrottlingPolicy? RetryThrottling
    {
        get => Get<RetryThrottlingPolicy>("retryThrottling");
        set => Set("retryThrottling", value);
    }
}
