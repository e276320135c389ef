using System.Net;
using System.Net.Sockets;
using Khabar.Defaults.Membership;
using Khabar.Defaults.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khabar.Defaults.Tests.Membership;

public sealed class LiveMembersTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Members_that_serve_are_alive_and_one_that_ends_is_not_any_more()
    {
        var first = await DefaultsHost.StartAsync();
        await using var second = await DefaultsHost.StartAsync();
        using var members = Watch(new(), first.Address, second.Address, Unreachable());
        await Until(members, view => view.Live.Count == 2);
        Assert.Null(members.View.Self);
        await first.DisposeAsync();
        await Until(members, view => view.Live.SequenceEqual([new Member(second.Address)]));
    }

    [Fact]
    public async Task A_process_knows_itself_among_the_members_without_being_named()
    {
        await using var other = await DefaultsHost.StartAsync();
        await using var self = await DefaultsHost.StartAsync();
        using var members = Watch(self.Identity, other.Address, self.Address);
        await Until(members, view => view.Live.Count == 2 && view.Self == new Member(self.Address));
    }

    [Fact]
    public async Task A_name_stands_for_every_address_it_has()
    {
        await using var host = await DefaultsHost.StartAsync();
        using var members = Watch(new(), $"dns:///localhost:{new Uri(host.Address).Port}");
        await Until(members, view => view.Names.Contains(host.Address));
        Assert.NotNull(members.ChannelTo(new(host.Address)));
        Assert.Null(members.ChannelTo(new("http://127.0.0.1:1")));
    }

    [Fact]
    public async Task A_member_that_does_not_answer_in_time_is_not_alive()
    {
        // It takes connections and never says a word: what a process that was stopped looks like.
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        await using var host = await DefaultsHost.StartAsync();
        using var members = Watch(new(), $"http://{mute.LocalEndpoint}", host.Address);
        await Until(members, view => view.Live.SequenceEqual([new Member(host.Address)]));
    }

    static LiveMembers Watch(InstanceIdentity self, params string[] addresses)
    {
        var options = new MembershipOptions
        {
            Addresses = addresses,
            CheckEvery = TimeSpan.FromMilliseconds(50),
            CheckTimeout = TimeSpan.FromSeconds(1),
            FailuresUntilGone = 2,
        };
        var members = new LiveMembers(options, self, NullLogger<LiveMembers>.Instance);
        members.StartAsync(CancellationToken.None);
        return members;
    }

    static string Unreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    static async Task Until(LiveMembers members, Func<MembershipView, bool> condition)
    {
        var deadline = DateTime.UtcNow + Patience;
        for (var changed = members.Changed; !condition(members.View); changed = members.Changed)
        {
            Assert.True(DateTime.UtcNow < deadline, $"alive: {string.Join(", ", members.View.Names)}");
            if (!condition(members.View)) await Task.WhenAny(changed, Task.Delay(deadline - DateTime.UtcNow));
        }
    }
}
