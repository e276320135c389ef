namespace Grpc.AspNetCore.ClientFactory;

/// <summary>How calls made by a handler take over what its own call has.</summary>
public class GrpcContextPropagationOptions
{
    /// <summary>Whether calls made outside of a handler go through unchanged instead of failing.</summary>
    public bool SuppressContextNotFoundErrors { get; set; }
}
