using System.Diagnostics;

namespace Grpc.AspNetCore.Tests.Interop.Peers;

/// <summary>Programs that tests start, and end if they do not end by themselves.</summary>
static class PeerProcess
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program to its end; its exit code and everything it printed. Code -1: there is no such program.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string program, string[] arguments, string? folder = null)
    {
        using var process = TryStart(program, arguments, folder);
        if (process is null) return (-1, $"{program} is not installed");
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts a program; null if there is none of the name.</summary>
    public static Process? TryStart(string program, string[] arguments, string? folder = null)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder ?? "",
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
