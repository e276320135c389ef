using Grpc.AspNetCore.Tests.Interop.Peers;

namespace Khabar.Client.Tests;

/// <summary>Runs the programs of docs/examples as a reader would.</summary>
public sealed class ExampleTests(RunningSuite suite) : IClassFixture<RunningSuite>
{
    const string Python = "/usr/bin/python3";

    static readonly string Work = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "client-examples")).FullName;

    [Fact]
    public async Task The_example_in_CSharp_stores_finds_and_is_refused() =>
        Check(await PeerProcess.RunAsync("dotnet", ["run", Example("articles.cs"), suite.Address]));

    [FactWithGrpcio]
    public async Task The_example_in_Python_stores_finds_and_is_refused()
    {
        var protos = CopyWithoutPresence(Path.Combine(Repository.Root, "protos"), Path.Combine(Work, "protos"));
        var (code, output) = await PeerProcess.RunAsync(
            Python, ["-m", "grpc_tools.protoc", "-I", Path.Combine(Work, "protos"), $"--python_out={Work}", $"--grpc_python_out={Work}", .. protos]);
        Assert.True(code == 0, output);
        Check(await PeerProcess.RunAsync("/usr/bin/env", [$"PYTHONPATH={Work}", Python, Example("articles.py"), suite.Target]));
    }

    [FactWithGrpcJs]
    public async Task The_example_in_JavaScript_stores_finds_and_is_refused() =>
        Check(await PeerProcess.RunAsync(
            "/usr/bin/env", [$"NODE_PATH={Path.Combine(Work, "node_modules")}", "node", Example("articles.js"), suite.Target, Path.Combine(Repository.Root, "protos")]));

    /// <summary>Debian's protoc is older than <c>optional</c> in proto3, which changes nothing on the wire.</summary>
    static IEnumerable<string> CopyWithoutPresence(string from, string to)
    {
        foreach (var file in new[] { "khabar", "google" }.SelectMany(folder => Directory.GetFiles(Path.Combine(from, folder), "*.proto", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("  optional ", "  ", StringComparison.Ordinal));
            yield return copy;
        }
    }

    static string Example(string file) => Path.Combine(Repository.Root, "docs", "examples", file);

    static void Check((int Code, string Output) run)
    {
        Assert.True(run.Code == 0, run.Output);
        Assert.Contains("hospital-en\ten\tKhartoum hospital reopens", run.Output);
        Assert.Contains("hospital-ar\tar\tإعادة افتتاح مستشفى الخرطوم", run.Output);
        Assert.Contains("refused: article.id", run.Output);
    }

    sealed class FactWithGrpcioAttribute : FactAttribute
    {
        public FactWithGrpcioAttribute()
        {
            if (PeerProcess.RunAsync(Python, ["-c", "import grpc, grpc_tools"]).GetAwaiter().GetResult().Code != 0)
                Skip = "python3-grpcio and python3-grpc-tools are not installed.";
        }
    }

    sealed class FactWithGrpcJsAttribute : FactAttribute
    {
        static readonly Lazy<string?> Obstacle = new(() => InstallAsync().GetAwaiter().GetResult());

        public FactWithGrpcJsAttribute() => Skip = Obstacle.Value;

        static async Task<string?> InstallAsync()
        {
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Node")))
                File.Copy(file, Path.Combine(Work, Path.GetFileName(file)), overwrite: true);
            if (Directory.Exists(Path.Combine(Work, "node_modules", "@grpc", "proto-loader"))) return null;
            var (code, output) = await PeerProcess.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], Work);
            return code == 0 ? null : $"needs Node.js, npm and a reachable npm registry: {output.Trim()}";
        }
    }
}
