using Grpc.Core;
using Grpc.Net.Client.Configuration;

namespace Grpc.Net.Client.Retries;

/// <summary>The retry settings of a channel's methods, from its options or from what its resolver found. Safe for concurrent use.</summary>
sealed class MethodPolicies
{
    volatile Table table;

    /// <exception cref="InvalidOperationException">The service configuration is not valid.</exception>
    public MethodPolicies(GrpcChannelOptions options)
    {
        table = Table.Of(options, options.ServiceConfig);
        Buffer = new RetryBuffer(options.MaxRetryBufferSize ?? long.MaxValue, options.MaxRetryBufferPerCallSize ?? long.MaxValue);
    }

    /// <summary>The room for requests that may be sent again.</summary>
    public RetryBuffer Buffer { get; }

    /// <summary>The bucket that holds retries back, or null.</summary>
    public RetryThrottle? Throttle => table.Throttle;

    /// <summary>The settings of a method, or null if its calls are tried once.</summary>
    public RetrySettings? Of(IMethod method)
    {
        var settings = table.Settings;
        if (settings.Count == 0) return null;
        return settings.GetValueOrDefault((method.ServiceName, method.Name))
            ?? settings.GetValueOrDefault((method.ServiceName, ""))
            ?? settings.GetValueOrDefault(("", ""));
    }

    /// <summary>Takes over what the resolver found.</summary>
    public void Replace(GrpcChannelOptions options, ServiceConfig found)
    {
        if (!options.DisableResolverServiceConfig) table = Table.Of(options, found);
    }

    sealed record Table(IReadOnlyDictionary<(string Service, string Method), RetrySettings> Settings, RetryThrottle? Throttle)
    {
        public static Table Of(GrpcChannelOptions options, ServiceConfig? config)
        {
            var settings = new Dictionary<(string, string), RetrySettings>();
            foreach (var method in config?.MethodConfigs ?? [])
            {
                if (SettingsOf(method, options.MaxRetryAttempts) is not { } one) continue;
                foreach (var name in method.Names)
                    if (!settings.TryAdd((name.Service ?? "", name.Method ?? ""), one))
                        throw new InvalidOperationException(
                            $"Duplicate method config found. Service: '{name.Service}', method: '{name.Method}'.");
            }
            return new Table(settings, config?.RetryThrottling is { } throttling ? new RetryThrottle(throttling) : null);
        }

        static RetrySettings? SettingsOf(MethodConfig method, int? maxAttempts) => (method.RetryPolicy, method.HedgingPolicy) switch
        {
            (not null, not null) => throw new InvalidOperationException("Method config can't have a retry policy and hedging policy."),
            ({ } retry, null) => RetrySettings.Of(retry, maxAttempts),
            (null, { } hedging) => RetrySettings.Of(hedging, maxAttempts),
            _ => null,
        };
    }
}
