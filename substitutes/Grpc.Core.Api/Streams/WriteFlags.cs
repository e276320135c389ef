namespace Grpc.Core;

/// <summary>How a message is written.</summary>
[Flags]
public enum WriteFlags
{
    /// <summary>More messages follow soon: the transport may hold this one back to send them together.</summary>
    BufferHint = 1,
    /// <summary>Do not compress this message even if the call is compressed.</summary>
    NoCompress = 2,
}
