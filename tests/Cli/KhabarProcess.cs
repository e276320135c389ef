using System.Diagnostics;
using System.Text;

namespace Khabar.Cli.Tests;

/// <summary>What a run of the command printed and ended with.</summary>
sealed record Outcome(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the <c>khabar</c> command as a process of its own.</summary>
static class KhabarProcess
{
    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    public static async Task<Outcome> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        // A locale that writes numbers otherwise: no output may depend on it.
        start.Environment["LC_ALL"] = "de_DE.UTF-8";
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "khabar.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Deadline);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), deadline.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
        return new(process.ExitCode, await output, await errors);
    }
}
