using Grpc.Core;

namespace Grpc.Net.Messages;

/// <summary>What can be wrong with a message on its way, as the status that the protocol names for it.</summary>
static class MessageErrors
{
    public static RpcException UnknownFlag(byte flag) =>
        Error(StatusCode.Internal, $"The compressed flag of a message is {flag}; it must be 0 or 1.");

    public static RpcException ReceivedTooLong(int limit) =>
        Error(StatusCode.ResourceExhausted, $"Received message exceeds the maximum configured message size of {limit} bytes.");

    public static RpcException SentTooLong(int length, int limit) =>
        Error(StatusCode.ResourceExhausted,
            $"Sending message of {length} bytes exceeds the maximum configured message size of {limit} bytes.");

    public static RpcException Incomplete() => Error(StatusCode.Internal, "The stream ended inside a message.");

    public static RpcException Missing() => Error(StatusCode.Internal, "The stream ended before the one message that the method takes.");

    public static RpcException MoreThanOne() => Error(StatusCode.Internal, "More data follows the one message that the method takes.");

    public static RpcException CompressedWithoutEncoding() =>
        Error(StatusCode.Internal, "A message is flagged as compressed but the call names no grpc-encoding.");

    public static RpcException Undecodable(string encoding, Exception cause) =>
        Error(StatusCode.Internal, $"A message cannot be decompressed as {encoding}: {cause.Message}");

    public static RpcException Unreadable(Exception cause) =>
        new(new Status(StatusCode.Internal, $"A message cannot be deserialized. {cause.GetType().Name}: {cause.Message}", cause));

    static RpcException Error(StatusCode code, string detail) => new(new Status(code, detail));
}
