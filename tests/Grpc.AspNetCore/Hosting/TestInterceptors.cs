using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Grpc.AspNetCore.Tests.Hosting;

sealed class FailingInterceptor : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        throw new InvalidOperationException("A secret of the server.");
}

sealed class DetailsInterceptor(byte[] details) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        throw new RpcException(
            new Status(StatusCode.InvalidArgument, "article.id is empty"), [new Metadata.Entry("grpc-status-details-bin", details)]);
}

/// <summary>Notes its name before and after each call.</summary>
sealed class NotingInterceptor(CallJournal journal, string name) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        journal.Add($"{name} in");
        var response = await continuation(request, context);
        journal.Add($"{name} out");
        return response;
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        journal.Add($"{name} in");
        await continuation(requestStream, responseStream, context);
        journal.Add($"{name} out");
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        journal.Add($"{name} starts");
        return continuation(request, context);
    }
}
