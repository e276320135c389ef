namespace Grpc.AspNetCore.Tests.Interop.Peers;

/// <summary>grpcio of the system's Python, with stubs of the interop contract.</summary>
static class PythonPeer
{
    const string Program = "/usr/bin/python3";

    static readonly Lazy<Task<string?>> Obstacle = new(FindObstacleAsync);

    /// <summary>Why there is no such peer here, or null.</summary>
    public static string? MissingBecause => Obstacle.Value.GetAwaiter().GetResult();

    /// <summary>The outcome of each case, "ok" or what went wrong.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> RunCasesAsync(int port, int compressingPort)
    {
        var (_, output) = await PeerProcess.RunAsync(
            Program,
            [Path.Combine(InteropFiles.Python, "interop_client.py"), $"{port}", $"{compressingPort}", InteropFiles.Work("python")]);
        return CaseOutcomes.Parse(output);
    }

    static async Task<string?> FindObstacleAsync()
    {
        var folder = InteropFiles.Work("python");
        var (code, output) = await PeerProcess.RunAsync(Program,
            ["-m", "grpc_tools.protoc", $"-I{InteropFiles.Contract}", $"--python_out={folder}", $"--grpc_python_out={folder}",
                "interop.proto"]);
        return code == 0 ? null : $"needs python3-grpcio and python3-grpc-tools: {output.Trim()}";
    }
}
