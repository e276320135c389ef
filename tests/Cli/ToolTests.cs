using System.Diagnostics;

namespace Khabar.Cli.Tests;

public sealed class ToolTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("khabar-tool-").FullName;

    [Fact]
    public async Task It_installs_as_a_tool_and_runs_outside_the_repository()
    {
        var project = Path.Combine(Repository.Root, "cli");
        await RunAsync("dotnet", "pack", project, "-c", "Release", "--no-build", "--nologo", "-v:quiet", "-o", folder);
        // Its package has all it needs, so no other source is asked.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"<configuration><packageSources><clear /><add key=\"here\" value=\"{folder}\" /></packageSources></configuration>");
        await RunAsync("dotnet", "tool", "install", "Khabar.Cli", "--tool-path", Path.Combine(folder, "bin"), "--configfile", Path.Combine(folder, "nuget.config"), "--no-cache");
        var page = Path.Combine(folder, "page.txt");
        File.WriteAllText(page, "Herons return\nTwo herons have returned to the pond behind the station after a dry summer, the warden said.");
        Assert.Contains("Two herons have returned", await RunAsync(Path.Combine(folder, "bin", "khabar"), "extract", page));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await output}{await errors}");
        return await output;
    }
}
