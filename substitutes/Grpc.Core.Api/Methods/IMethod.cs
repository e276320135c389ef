namespace Grpc.Core;

/// <summary>A remote method, without its message types.</summary>
public interface IMethod
{
    /// <summary>The shape of its calls.</summary>
    MethodType Type { get; }

    /// <summary>The full name of its service, such as <c>khabar.v1.SearchService</c>.</summary>
    string ServiceName { get; }

    /// <summary>Its name in the service.</summary>
    string Name { get; }

    /// <summary>Its path on the wire: <c>/service/method</c>.</summary>
    string FullName { get; }
}
