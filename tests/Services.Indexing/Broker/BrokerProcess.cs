using System.Diagnostics;
using System.Globalization;

namespace Khabar.Broker;

/// <summary>
/// A RabbitMQ node of one test: its own name, ports and folder, all on the loopback interface. It can be killed, paused and started again
/// on the same folder.
/// </summary>
sealed class BrokerProcess : IAsyncDisposable
{
    const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly string folder = Directory.CreateTempSubdirectory("khabar-broker-").FullName;
    readonly int port = PortMapper.FreePort(), distribution = PortMapper.FreePort();
    readonly List<string> output = [];
    readonly PortMapper mapper;
    readonly bool ownsMapper;
    Process? node;

    /// <param name="mapper">What it is found by; its own if null.</param>
    public BrokerProcess(PortMapper? mapper = null)
    {
        ownsMapper = mapper is null;
        this.mapper = mapper ?? new();
    }

    /// <summary>Why the tests that need a broker cannot run; null if they can.</summary>
    public static string? Missing => File.Exists(Server) ? null : "needs rabbitmq-server (apt-get install rabbitmq-server)";

    /// <summary>Where the node takes connections.</summary>
    public string Address => $"amqp://guest:guest@127.0.0.1:{port}/";

    /// <summary>What the other nodes of its cluster call it.</summary>
    public string Name => $"khabar{port}@localhost";

    /// <summary>The nodes, this one among them, that form a cluster when they start for the first time; alone if empty.</summary>
    public IReadOnlyList<BrokerProcess> Cluster { get; set; } = [];

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
        Launch();
        await Poll.UntilAsync(
            () => node!.HasExited ? throw new InvalidOperationException($"The broker ended:\n{Output}") : TakesConnectionsAsync(),
            takes => takes, Patience, _ => $"The broker did not start:\n{Output}");
    }

    /// <summary>Ends the node as a power switch would.</summary>
    public async Task KillAsync()
    {
        if (node is null) return;
        if (!node.HasExited) node.Kill();
        await node.WaitForExitAsync();
        node.Dispose();
        node = null;
    }

    /// <summary>Stops the node in mid-flight: it keeps its connections and says nothing.</summary>
    public void Pause() => Signal("-STOP");

    /// <summary>Lets a paused node go on.</summary>
    public void Continue() => Signal("-CONT");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (ownsMapper) await mapper.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    string Output
    {
        get { lock (output) return string.Join('\n', output); }
    }

    void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, node!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    void Launch()
    {
        Write("rabbitmq.conf",
        [
            "disk_free_limit.absolute = 50MB", "vm_memory_high_watermark.relative = 0.6",
            // A node that was cut off from the others starts anew when it sees them again, instead of going on by itself.
            "cluster_partition_handling = pause_minority",
            .. Cluster.Select((node, number) => $"cluster_formation.classic_config.nodes.{number + 1} = {node.Name}"),
        ]);
        Write("enabled_plugins", ["[]."]);
        var start = new ProcessStartInfo(Server) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in Settings()) start.Environment[name] = value;
        this.node = new Process { StartInfo = start };
        this.node.OutputDataReceived += (_, line) => Note(line.Data);
        this.node.ErrorDataReceived += (_, line) => Note(line.Data);
        this.node.Start();
        this.node.BeginOutputReadLine();
        this.node.BeginErrorReadLine();
    }

    Dictionary<string, string> Settings() => new()
    {
        ["HOME"] = folder,
        ["RABBITMQ_NODENAME"] = Name,
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = $"{port}",
        ["RABBITMQ_DIST_PORT"] = $"{distribution}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["ERL_EPMD_PORT"] = $"{mapper.Port}",
        // Nodes that share a secret may form a cluster; a node that is silent for the ticks' time counts as gone.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} -kernel net_ticktime 8 -setcookie khabar +S 2:2",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins"),
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        // The script then becomes the node instead of watching over it, so that this process's id is the node's.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
    };

    void Write(string file, string[] lines) => File.WriteAllLines(Path.Combine(folder, file), lines);

    void Note(string? line)
    {
        if (line is null) return;
        lock (output) output.Add(line);
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
}
