using Grpc.Core;
using Grpc.Reflection.V1;

namespace Khabar.Defaults.Reflection;

/// <summary>Serves grpc.reflection.v1.ServerReflection.</summary>
sealed class ReflectionV1Service(ReflectionAnswers answers) : ServerReflection.ServerReflectionBase
{
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream, IServerStreamWriter<ServerReflectionResponse> responseStream,
        ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(answers.To(request));
    }
}
