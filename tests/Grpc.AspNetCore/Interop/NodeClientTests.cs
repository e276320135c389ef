using Grpc.AspNetCore.Tests.Hosting;
using Grpc.AspNetCore.Tests.Interop.Peers;

namespace Grpc.AspNetCore.Tests.Interop;

/// <summary>grpc-js, the official Node.js client, against this server.</summary>
public sealed class NodeClientTests(NodeClientTests.Run run) : IClassFixture<NodeClientTests.Run>
{
    public static TheoryData<string> Cases => InteropCases.Names;

    [NodeTheory]
    [MemberData(nameof(Cases))]
    public void The_case_passes(string name) => CaseOutcomes.AssertOk(run.Outcomes, name);

    /// <summary>All cases, run once.</summary>
    public sealed class Run : IAsyncLifetime
    {
        public IReadOnlyDictionary<string, string> Outcomes { get; private set; } = new Dictionary<string, string>();

        public async Task InitializeAsync()
        {
            if (NodePeer.MissingBecause is not null) return;
            await using var host = await TestHost.StartAsync();
            await using var compressing = await TestHost.StartAsync(options => options.ResponseCompressionAlgorithm = "gzip");
            Outcomes = await NodePeer.RunCasesAsync(host.Address.Port, compressing.Address.Port);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
