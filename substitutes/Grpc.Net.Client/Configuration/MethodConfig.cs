namespace Grpc.Net.Client.Configuration;

/// <summary>What applies to the calls of some methods.</summary>
public sealed class MethodConfig : ConfigObject
{
    /// <summary>A configuration of no method.</summary>
    public MethodConfig() { }

    /// <summary>The methods; <see cref="MethodName.Default"/> means all.</summary>
    public IList<MethodName> Names => List<MethodName>("name");

    /// <summary>
    /// How failed calls are tried again, one attempt after the other; null for not. Not together with
    /// <see cref="HedgingPolicy"/>.
    /// </summary>
    public RetryPolicy? RetryPolicy
    {
        get => Get<RetryPolicy>("retryPolicy");
        set => Set("retryPolicy", value);
    }

    /// <summary>
    /// How several attempts are sent without waiting for failure; null for not. Not together with <see cref="RetryPolicy"/>.
    /// </summary>
    public HedgingPolicy? HedgingPolicy
    {
        get => Get<HedgingPolicy>("hedgingPolicy");
        set => Set("hedgingPolicy", value);
    }
}

/// <summary>Names one method, every method of a service, or every method.</summary>
public sealed class MethodName : ConfigObject
{
    /// <summary>Every method.</summary>
    public static readonly MethodName Default = new();

    /// <summary>Every method, until it is narrowed.</summary>
    public MethodName() { }

    /// <summary>The full name of the service; null or empty for all.</summary>
    public string? Service
    {
        get => Get<string>("service");
        set => Set("service", value);
    }

    /// <summary>The method's name in the service; null or empty for all.</summary>
    public string? Method
    {
        get => Get<string>("method");
        set => Set("method", value);
    }
}
