using System.Diagnostics;
using System.Globalization;

namespace Grpc.AspNetCore.Tests.Interop.Peers;

/// <summary>@grpc/grpc-js on Node.js, installed by npm into a folder under the build's artifacts when first needed.</summary>
static class NodePeer
{
    static readonly Lazy<Task<string?>> Obstacle = new(FindObstacleAsync);

    /// <summary>Why there is no such peer here, or null.</summary>
    public static string? MissingBecause => Obstacle.Value.GetAwaiter().GetResult();

    static string Folder => InteropFiles.Work("node");

    /// <summary>The outcome of each case, "ok" or what went wrong.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> RunCasesAsync(int port, int compressingPort)
    {
        var (_, output) = await PeerProcess.RunAsync(
            "node", ["interop_client.js", $"{port}", $"{compressingPort}", InteropFiles.Contract], Folder);
        return CaseOutcomes.Parse(output);
    }

    /// <summary>A server of the interop contract and its port. It ends when its input is closed.</summary>
    public static async Task<(Process Process, int Port)> StartServerAsync()
    {
        var process = PeerProcess.TryStart("node", ["interop_server.js", InteropFiles.Contract], Folder)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return int.TryParse(line, CultureInfo.InvariantCulture, out var port)
            ? (process, port)
            : throw new InvalidOperationException($"The server did not start: {line} {await process.StandardError.ReadToEndAsync()}");
    }

    static async Task<string?> FindObstacleAsync()
    {
        foreach (var file in Directory.GetFiles(InteropFiles.Node))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        if (await IsInstalledAsync()) return null;
        var (code, output) = await PeerProcess.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], Folder);
        return code == 0 && await IsInstalledAsync() ? null : $"needs Node.js, npm and a reachable npm registry: {output.Trim()}";
    }

    static async Task<bool> IsInstalledAsync() =>
        (await PeerProcess.RunAsync("node", ["-e", "require('@grpc/grpc-js'); require('@grpc/proto-loader')"], Folder)).Code == 0;
}
