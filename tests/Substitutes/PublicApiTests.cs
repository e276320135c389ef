using System.Diagnostics;

namespace Khabar.Substitutes.Tests;

/// <summary>Holds the public members of every substitute to be a subset of those of the package it stands in for.</summary>
public sealed class PublicApiTests
{
    [SharedTheory("api/ApiLines.cs")]
    [InlineData("Lucene.Net.txt", "Lucene.Net.dll")]
    [InlineData("Lucene.Net.Analysis.Common.txt", "Lucene.Net.Analysis.Common.dll")]
    [InlineData("Grpc.AspNetCore.txt", "Grpc.Core.Api.dll", "Grpc.Net.Common.dll", "Grpc.Net.Client.dll", "Grpc.Net.ClientFactory.dll", "Grpc.AspNetCore.dll")]
    public async Task Every_public_member_of_a_substitute_is_published(string published, params string[] assemblies)
    {
        var folder = SharedFolder.Find("api")!;
        var ours = Path.GetTempFileName();
        try
        {
            var lines = await RunAsync("dotnet", ["run", Path.Combine(folder, "ApiLines.cs"), "--", .. assemblies.Select(name => Path.Combine(AppContext.BaseDirectory, name))]);
            Assert.Equal(0, lines.ExitCode);
            await File.WriteAllTextAsync(ours, lines.Output);
            Assert.True(new FileInfo(ours).Length > 0, "the substitute shows no public member at all");
            var comparison = await RunAsync("python3", [Path.Combine(folder, "compare.py"), Path.Combine(folder, published), ours]);
            Assert.True(comparison.ExitCode == 0, comparison.Output);
        }
        finally
        {
            File.Delete(ours);
        }
    }

    static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
