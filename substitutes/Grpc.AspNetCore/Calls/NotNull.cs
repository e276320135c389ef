using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

static class NotNull
{
    /// <exception cref="RpcException">CANCELLED, as the published server answers, if the handler returned null.</exception>
    public static T Response<T>(T? response) where T : class =>
        response ?? throw new RpcException(new Status(StatusCode.Cancelled, "No message returned from method."));
}
