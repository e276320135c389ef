using Khabar.Defaults.Membership;
using Xunit.Abstractions;

namespace Khabar.Defaults.Tests.Membership;

public sealed class RendezvousTests(ITestOutputHelper output)
{
    const int Keys = 4000;

    static readonly string[] Members = [.. Enumerable.Range(0, 8).Select(i => $"http://10.0.0.{i}:8080")];

    [Fact]
    public void A_key_has_as_many_owners_as_replicas_or_all_members()
    {
        Assert.Equal(2, Rendezvous.Owners("news/0", Members, 2).Distinct().Count());
        Assert.Equal(Members.Order(), Rendezvous.Owners("news/0", Members, 100).Order());
        Assert.Empty(Rendezvous.Owners("news/0", [], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rendezvous.Owners("news/0", Members, 0));
    }

    [Fact]
    public void The_order_in_which_members_are_named_does_not_matter()
    {
        var shuffled = Members.ToArray();
        new Random(3).Shuffle(shuffled);
        Assert.Equal(Assign(Members, 3), Assign(shuffled, 3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_member_that_joins_takes_its_share_and_nothing_else_moves(int replicas)
    {
        var before = Assign(Members, replicas);
        var joined = "http://10.0.0.99:8080";
        var after = Assign([.. Members, joined], replicas);
        var moved = 0;
        for (var key = 0; key < Keys; key++)
        {
            Assert.Empty(after[key].Except([.. before[key], joined]));
            if (after[key].Contains(joined)) moved++;
        }
        var share = (double)Keys * replicas / (Members.Length + 1);
        output.WriteLine($"{moved} moved, {share:F0} expected");
        Assert.InRange(moved, share * 0.85, share * 1.15);
    }

    [Fact]
    public void A_member_that_leaves_gives_its_share_away_and_nothing_else_moves()
    {
        var before = Assign(Members, 2);
        var after = Assign(Members[1..], 2);
        for (var key = 0; key < Keys; key++)
        {
            if (before[key].Contains(Members[0])) Assert.Contains(before[key].Single(owner => owner != Members[0]), after[key]);
            else Assert.Equal(before[key], after[key]);
        }
    }

    static List<IReadOnlyList<string>> Assign(IEnumerable<string> members, int replicas) =>
        [.. Enumerable.Range(0, Keys).Select(key => Rendezvous.Owners(Rendezvous.ShardKey("news", key), members, replicas))];
}
