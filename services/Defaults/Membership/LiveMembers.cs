using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khabar.Defaults.Membership;

/// <summary>
/// The members of a service that are alive, as this process sees them: names are looked up and every member's health is checked again and
/// again. Two processes may see differently for some seconds, so what follows from it is a hint, never a lock. Thread-safe.
/// </summary>
public sealed partial class LiveMembers : BackgroundService
{
    readonly MembershipOptions _options;
    readonly InstanceIdentity _self;
    readonly ILogger<LiveMembers> _logger;
    readonly Lock _changing = new();
    readonly Dictionary<Member, WatchedMember> _watched = [];
    TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile MembershipView _view = MembershipView.Empty;
    DateTime _resolveAt;

    /// <summary>Watches nothing until it is started.</summary>
    public LiveMembers(MembershipOptions options, InstanceIdentity self, ILogger<LiveMembers> logger)
    {
        _options = options;
        _self = self;
        _logger = logger;
    }

    /// <summary>True if members are configured; else this process is on its own.</summary>
    public bool IsConfigured => _options.Addresses.Length > 0;

    /// <summary>Who is alive.</summary>
    public MembershipView View => _view;

    /// <summary>Completes when the view has changed from what it is now.</summary>
    public Task Changed
    {
        get { lock (_changing) return _changed.Task; }
    }

    /// <summary>A channel to a member, which belongs to the membership; null if it is no member any more.</summary>
    public GrpcChannel? ChannelTo(Member member)
    {
        lock (_changing) return _watched.GetValueOrDefault(member)?.Channel;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        lock (_changing)
        {
            foreach (var member in _watched.Values) member.Dispose();
            _watched.Clear();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsConfigured) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (DateTime.UtcNow >= _resolveAt) await ResolveAsync(stoppingToken);
            await CheckAsync(stoppingToken);
            await Task.Delay(_options.CheckEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task ResolveAsync(CancellationToken stopping)
    {
        _resolveAt = DateTime.UtcNow + _options.ResolveEvery;
        var found = new HashSet<Member>();
        var complete = true;
        foreach (var address in _options.Addresses)
        {
            try
            {
                found.UnionWith(await MemberAddress.ResolveAsync(address, stopping));
            }
            catch (SocketException cause)
            {
                // Members that are known stay: their health says whether they live.
                complete = false;
                Log.NotResolved(_logger, address, cause.Message);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
        lock (_changing)
        {
            foreach (var member in found) if (!_watched.ContainsKey(member)) _watched[member] = new(member);
            if (!complete) return;
            foreach (var gone in _watched.Keys.Except(found).ToList())
            {
                _watched.Remove(gone, out var watched);
                watched!.Dispose();
            }
        }
    }

    async Task CheckAsync(CancellationToken stopping)
    {
        List<WatchedMember> members;
        lock (_changing) members = [.. _watched.Values];
        // A member whose check takes its whole time must not hold up what the others' checks say.
        await Task.WhenAll(members.Select(async member =>
        {
            await member.CheckAsync(_options.CheckTimeout, _options.FailuresUntilGone, stopping);
            Update();
        }));
        Update();
    }

    void Update()
    {
        TaskCompletionSource changed;
        lock (_changing)
        {
            var live = _watched.Values.Where(member => member.Live).ToList();
            var view = new MembershipView(
                [.. live.Select(member => member.Member).OrderBy(member => member.Address, StringComparer.Ordinal)],
                live.FirstOrDefault(member => member.Instance == _self.Id)?.Member);
            if (view.Equals(_view)) return;
            Log.Changed(_logger, view.Live.Count, string.Join(", ", view.Live.Select(member => member.Address)));
            _view = view;
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        changed.SetResult();
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} members are alive: {Members}.")]
        public static partial void Changed(ILogger logger, int count, string members);

        [LoggerMessage(LogLevel.Warning, "The members behind '{Address}' could not be looked up: {Reason}")]
        public static partial void NotResolved(ILogger logger, string address, string reason);
    }
}
