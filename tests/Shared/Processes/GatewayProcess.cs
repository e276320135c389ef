using System.Diagnostics;
using System.Globalization;

namespace Khabar.Testing;

/// <summary>The gateway with the embedded suite, as an operator starts it: a process of its own, on a port of the system's choice.</summary>
sealed class GatewayProcess : IAsyncDisposable
{
    const string ReadyPrefix = "Khabar is ready: ";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly List<string> output = [];

    GatewayProcess(Process process) => this.process = process;

    /// <summary>A client of the gateway.</summary>
    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Everything the process printed.</summary>
    public string Output
    {
        get { lock (output) return string.Join('\n', output); }
    }

    /// <summary>Starts the gateway and returns when it takes requests.</summary>
    public static Task<GatewayProcess> StartAsync(string dataPath, params string[] arguments) => StartAsync(dataPath, new Dictionary<string, string>(), arguments);

    /// <summary>As above, with environment variables beside those of the tests.</summary>
    public static async Task<GatewayProcess> StartAsync(string dataPath, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Khabar.Gateway.dll"), "--data", dataPath, "--urls", "http://127.0.0.1:0", .. arguments]) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var gateway = new GatewayProcess(new() { StartInfo = start });
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        gateway.process.OutputDataReceived += (_, line) => gateway.Note(line.Data, ready);
        gateway.process.ErrorDataReceived += (_, line) => gateway.Note(line.Data, ready);
        gateway.process.Start();
        gateway.process.BeginOutputReadLine();
        gateway.process.BeginErrorReadLine();
        try
        {
            var exited = gateway.process.WaitForExitAsync();
            if (await Task.WhenAny(ready.Task, exited).WaitAsync(Patience) == exited) throw new InvalidOperationException("the gateway ended");
            gateway.Http.BaseAddress = new(await ready.Task);
            return gateway;
        }
        catch (Exception cause)
        {
            var output = gateway.Output;
            await gateway.DisposeAsync();
            throw new InvalidOperationException($"The gateway did not start: {cause.Message}\n{output}", cause);
        }
    }

    /// <summary>Ends the process as a power switch would: SIGKILL, nothing is flushed or closed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks the process to end, SIGTERM, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    void Note(string? line, TaskCompletionSource<string> ready)
    {
        if (line is null) return;
        lock (output) output.Add(line);
        if (line.StartsWith(ReadyPrefix, StringComparison.Ordinal)) ready.TrySetResult(line[ReadyPrefix.Length..]);
    }
}
