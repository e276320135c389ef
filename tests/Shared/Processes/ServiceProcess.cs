using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace Khabar.Testing;

/// <summary>One process of the suite on the loopback interface, as an operator starts it. Its address is known before it is started, and stays through restarts.</summary>
sealed class ServiceProcess(string assembly, string address, IReadOnlyList<string> arguments) : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly List<string> output = [];
    Process? process;

    /// <summary>Where it listens.</summary>
    public string Address => address;

    /// <summary>What runs, and where.</summary>
    public string Name => $"{assembly} at {address}";

    /// <summary>Everything it printed, restarts included.</summary>
    public string Output
    {
        get { lock (output) return string.Join('\n', output); }
    }

    /// <summary>An address on the loopback interface that nothing listens at.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Starts the process and returns when its health service says that it serves.</summary>
    public async Task StartAsync()
    {
        Launch();
        using var channel = GrpcChannel.ForAddress(address);
        var health = new Health.HealthClient(channel);
        await EventuallyAsync(async () =>
        {
            try
            {
                return (await health.CheckAsync(new(), deadline: DateTime.UtcNow.AddSeconds(5))).Status == HealthCheckResponse.Types.ServingStatus.Serving;
            }
            catch (RpcException)
            {
                return false;
            }
        });
    }

    /// <summary>As <see cref="StartAsync"/>, for a process that takes requests over HTTP/1 and has its health at a path.</summary>
    public async Task StartAsync(string healthPath)
    {
        Launch();
        using var http = new HttpClient();
        await EventuallyAsync(async () =>
        {
            try
            {
                using var response = await http.GetAsync(address + healthPath);
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    /// <summary>Ends the process as a power switch would.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks the process to end and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        await process!.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Stops the process where it stands; it keeps its connections and answers nothing.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    /// <summary>Lets a paused process go on.</summary>
    public Task ResumeAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await KillAsync();
        process?.Dispose();
    }

    async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    void Launch()
    {
        process?.Dispose();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, assembly + ".dll"), "--urls", address, .. arguments]) start.ArgumentList.Add(argument);
        process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    Task EventuallyAsync(Func<Task<bool>> serves) => Poll.UntilAsync(
        () => process!.HasExited ? throw new InvalidOperationException($"{assembly} ended:\n{Output}") : serves(),
        answers => answers, Patience, _ => $"{assembly} does not serve:\n{Output}");

    void Note(string? line)
    {
        if (line is null) return;
        lock (output) output.Add(line);
    }
}
