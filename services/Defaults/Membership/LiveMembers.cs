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
    readonly MembershipOptions options;
    readonly InstanceIdentity self;
    readonly ILogger<LiveMembers> logger;
    readonly Lock changing = new();
    readonly Dictionary<Member, WatchedMember> watched = [];
    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile MembershipView view = MembershipView.Empty;
    DateTime resolveAt;

    /// <summary>Watches nothing until it is started.</summary>
    public LiveMembers(MembershipOptions options, InstanceIdentity self, ILogger<LiveMembers> logger)
    {
        this.options = options;
        this.self = self;
        this.logger = logger;
    }

    /// <summary>True if members are configured; else this process is on its own.</summary>
    public bool IsConfigured => options.Addresses.Length > 0;

    /// <summary>Who is alive.</summary>
    public MembershipView View => view;

    /// <summary>Completes when the view has changed from what it is now.</summary>
    public Task Changed
    {
        get { lock (changing) return changed.Task; }
    }

    /// <summary>A channel to a member, which belongs to the membership; null if it is no member any more.</summary>
    public GrpcChannel? ChannelTo(Member member)
    {
        lock (changing) return watched.GetValueOrDefault(member)?.Channel;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        lock (changing)
        {
            foreach (var member in watched.Values) member.Dispose();
            watched.Clear();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsConfigured) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (DateTime.UtcNow >= resolveAt) await ResolveAsync(stoppingToken);
            await CheckAsync(stoppingToken);
            await Task.Delay(options.CheckEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task ResolveAsync(CancellationToken stopping)
    {
        resolveAt = DateTime.UtcNow + options.ResolveEvery;
        var found = new HashSet<Member>();
        var complete = true;
        foreach (var address in options.Addresses)
        {
            try
            {
                found.UnionWith(await MemberAddress.ResolveAsync(address, stopping));
            }
            catch (SocketException cause)
            {
                // Members that are known stay: their health says whether they live.
                complete = false;
                Log.NotResolved(logger, address, cause.Message);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
        lock (changing)
        {
            foreach (var member in found) if (!this.watched.ContainsKey(member)) this.watched[member] = new(member);
            if (!complete) return;
            foreach (var gone in this.watched.Keys.Except(found).ToList())
            {
                this.watched.Remove(gone, out var watched);
                watched!.Dispose();
            }
        }
    }

    async Task CheckAsync(CancellationToken stopping)
    {
        List<WatchedMember> members;
        lock (changing) members = [.. watched.Values];
        // A member whose check takes its whole time must not hold up what the others' checks say.
        await Task.WhenAll(members.Select(async member =>
        {
            await member.CheckAsync(options.CheckTimeout, options.FailuresUntilGone, stopping);
            Update();
        }));
        Update();
    }

    void Update()
    {
        TaskCompletionSource changed;
        lock (changing)
        {
            var live = watched.Values.Where(member => member.Live).ToList();
            var view = new MembershipView(
                [.. live.Select(member => member.Member).OrderBy(member => member.Address, StringComparer.Ordinal)],
                live.FirstOrDefault(member => member.Instance == self.Id)?.Member);
            if (view.Equals(this.view)) return;
            Log.Changed(logger, view.Live.Count, string.Join(", ", view.Live.Select(member => member.Address)));
            this.view = view;
            changed = this.changed;
            this.changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
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
