namespace Grpc.AspNetCore.Server;

/// <summary>One interceptor to be made for each call. Immutable.</summary>
public class InterceptorRegistration
{
    internal InterceptorRegistration(Type type, object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Type = type;
        Arguments = [.. arguments];
    }

    /// <summary>The interceptor's type.</summary>
    public Type Type { get; }

    /// <summary>Arguments of its constructor; the others come from the services.</summary>
    public IReadOnlyList<object> Arguments { get; }
}
