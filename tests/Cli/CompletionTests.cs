using System.Diagnostics;

namespace Khabar.Cli.Tests;

public sealed class CompletionTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("khabar-completion-").FullName;

    [Fact]
    public async Task Bash_completes_commands_and_options()
    {
        // The script calls khabar by name, as an installed tool.
        var command = Path.Combine(folder, "khabar");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        using (var script = new StreamWriter(command, options)) script.Write($"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "khabar.dll")}' \"$@\"\n");
        Assert.Equal(["ingest"], await CompleteAsync("khabar ing"));
        Assert.Equal(["--resume"], await CompleteAsync("khabar ingest pages --res"));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task There_is_a_script_for_each_shell(string shell)
    {
        var outcome = await KhabarProcess.RunAsync("", "completion", shell);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("[suggest:", outcome.Output);
    }

    [Fact]
    public async Task Another_shell_is_refused() => Assert.Equal(2, (await KhabarProcess.RunAsync("", "completion", "csh")).ExitCode);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    async Task<string[]> CompleteAsync(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", "source <(khabar completion bash); COMP_LINE=$1 COMP_POINT=${#1} _khabar; printf '%s\\n' \"${COMPREPLY[@]}\"", "bash", line]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
