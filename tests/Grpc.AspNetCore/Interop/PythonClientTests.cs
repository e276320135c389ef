using Grpc.AspNetCore.Tests.Hosting;
using Grpc.AspNetCore.Tests.Interop.Peers;

namespace Grpc.AspNetCore.Tests.Interop;

/// <summary>grpcio, the official Python client, against this server.</summary>
public sealed class PythonClientTests(PythonClientTests.Run run) : IClassFixture<PythonClientTests.Run>
{
    public static TheoryData<string> Cases => InteropCases.Names;

    [PythonTheory]
    [MemberData(nameof(Cases))]
    public void The_case_passes(string name) => CaseOutcomes.AssertOk(run.Outcomes, name);

    /// <summary>All cases, run once.</summary>
    public sealed class Run : IAsyncLifetime
    {
        public IReadOnlyDictionary<string, string> Outcomes { get; private set; } = new Dictionary<string, string>();

        public async Task InitializeAsync()
        {
            if (PythonPeer.MissingBecause is not null) return;
            await using var host = await TestHost.StartAsync();
            await using var compressing = await TestHost.StartAsync(options => options.ResponseCompressionAlgorithm = "gzip");
            Outcomes = await PythonPeer.RunCasesAsync(host.Address.Port, compressing.Address.Port);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
