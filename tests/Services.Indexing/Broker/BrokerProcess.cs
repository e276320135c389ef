using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Khabar.Broker;

/// <summary>
/// A RabbitMQ node of one test: its own name, ports and folder, all on the loopback interface, with a port mapper of its own so that
/// nothing stays behind. It can be killed, paused and started again on the same folder.
/// </summary>
sealed class BrokerProcess : IAsyncDisposable
{
    const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    readonly string _folder = Directory.CreateTempSubdirectory("khabar-broker-").FullName;
    readonly int _port = FreePort(), _distribution = FreePort(), _mapper = FreePort();
    readonly List<string> _output = [];
    Process? _portMapper, _node;

    /// <summary>Why the tests that need a broker cannot run; null if they can.</summary>
    public static string? Missing => File.Exists(Server) ? null : "needs rabbitmq-server (apt-get install rabbitmq-server)";

    /// <summary>Where the node takes connections.</summary>
    public string Address => $"amqp://guest:guest@127.0.0.1:{_port}/";

    public static async Task<BrokerProcess> StartNewAsync()
    {
        var broker = new BrokerProcess();
        try
        {
            await broker.StartAsync();
            return broker;
        }
        catch
        {
            await broker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the node and returns when it takes connections.</summary>
    public async Task StartAsync()
    {
        _portMapper ??= Start("epmd", new() { ["ERL_EPMD_ADDRESS"] = "127.0.0.1" }, "-port", $"{_mapper}", "-address", "127.0.0.1");
        File.WriteAllText(Path.Combine(_folder, "rabbitmq.conf"), "disk_free_limit.absolute = 50MB\nvm_memory_high_watermark.relative = 0.6\n");
        File.WriteAllText(Path.Combine(_folder, "enabled_plugins"), "[].\n");
        _node = Start(Server, new()
        {
            ["HOME"] = _folder,
            ["RABBITMQ_NODENAME"] = $"khabar{_port}@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = $"{_port}",
            ["RABBITMQ_DIST_PORT"] = $"{_distribution}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["ERL_EPMD_PORT"] = $"{_mapper}",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(_folder, "log"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_folder, "rabbitmq.conf"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_folder, "enabled_plugins"),
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            // The script then becomes the node instead of watching over it, so that this process's id is the node's.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
        });
        for (var deadline = DateTime.UtcNow + s_patience; !await TakesConnectionsAsync();)
        {
            if (_node.HasExited || DateTime.UtcNow > deadline) throw new InvalidOperationException($"The broker did not start:\n{Output}");
            await Task.Delay(50);
        }
    }

    /// <summary>Ends the node as a power switch would.</summary>
    public async Task KillAsync()
    {
        if (_node is null) return;
        if (!_node.HasExited) _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
        _node = null;
    }

    /// <summary>Stops the node in mid-flight: it keeps its connections and says nothing.</summary>
    public void Pause() => Signal("-STOP");

    /// <summary>Lets a paused node go on.</summary>
    public void Continue() => Signal("-CONT");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (_portMapper is not null)
        {
            _portMapper.Kill();
            await _portMapper.WaitForExitAsync();
            _portMapper.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    string Output
    {
        get { lock (_output) return string.Join('\n', _output); }
    }

    void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _node!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    Process Start(string program, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    void Note(string? line)
    {
        if (line is null) return;
        lock (_output) _output.Add(line);
    }

    /// <summary>A node listens before it has its queues; a whole handshake tells that it is ready.</summary>
    async Task<bool> TakesConnectionsAsync()
    {
        try
        {
            var factory = new RabbitMQ.Client.ConnectionFactory { Uri = new(Address), AutomaticRecoveryEnabled = false };
            await using var connection = await factory.CreateConnectionAsync();
            return connection.IsOpen;
        }
        catch (RabbitMQ.Client.Exceptions.BrokerUnreachableException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
