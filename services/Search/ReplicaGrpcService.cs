using Grpc.Core;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Requests;
using Khabar.V1;

namespace Khabar.Services.Search;

/// <summary>Answers <c>khabar.v1.ReplicaService</c>.</summary>
internal sealed class ReplicaGrpcService(ReplicaSet replicas) : ReplicaService.ReplicaServiceBase
{
    public override Task<GetReplicasResponse> GetReplicas(GetReplicasRequest request, ServerCallContext context) =>
        Task.FromResult(new GetReplicasResponse { Replicas = { replicas.Open(RequestFields.Collection(request.Collection)).Status() } });
}
