namespace Grpc.AspNetCore.Tests.Interop.Peers;

/// <summary>Tests that need grpcio; skipped with the reason where it is missing.</summary>
sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute() => Skip = PythonPeer.MissingBecause;
}

/// <summary>Tests that need grpc-js; skipped with the reason where it cannot be had.</summary>
sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodePeer.MissingBecause;
}

/// <summary>Tests that need grpc-js; skipped with the reason where it cannot be had.</summary>
sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodePeer.MissingBecause;
}
