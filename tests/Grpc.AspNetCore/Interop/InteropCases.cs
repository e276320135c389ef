namespace Grpc.AspNetCore.Tests.Interop;

/// <summary>The cases of the public interoperability description that the peers run.</summary>
static class InteropCases
{
    public static readonly TheoryData<string> Names =
    [
        "empty_unary", "large_unary", "client_streaming", "server_streaming", "ping_pong", "empty_stream", "status_code_and_message",
        "special_status_message", "unimplemented_method", "unimplemented_service", "custom_metadata", "cancel_after_begin",
        "cancel_after_first_response", "timeout_on_sleeping_server", "compressed_unary", "compressed_streaming",
    ];
}
