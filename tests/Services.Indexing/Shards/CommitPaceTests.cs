using Khabar.Services.Indexing.Shards;

namespace Khabar.Services.Indexing.Tests.Shards;

public sealed class CommitPaceTests
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    readonly Clock clock = new();
    readonly CommitPace pace;

    public CommitPaceTests() => pace = new(Interval, clock);

    [Fact]
    public void Without_changes_nothing_is_due()
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, pace.Left);
        pace.Changed(1);
        pace.Committed();
        Assert.Equal(Timeout.InfiniteTimeSpan, pace.Left);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(CommitPace.Flood)]
    public void Few_changes_wait_an_interval_from_the_first_on(int changes)
    {
        pace.Changed(changes);
        clock.Pass(Interval * .9);
        Assert.Equal(Interval * .1, pace.Left);
        clock.Pass(Interval * .1);
        Assert.Equal(TimeSpan.Zero, pace.Left);
    }

    [Fact]
    public void A_flood_waits_three_intervals_and_no_longer()
    {
        const int steps = 20;
        var commits = 0;
        for (var step = 0; step < 6 * steps; step++)
        {
            pace.Changed(CommitPace.Flood / 5);
            clock.Pass(Interval / steps);
            if (pace.Left != TimeSpan.Zero) continue;
            commits++;
            pace.Committed();
        }
        Assert.Equal(2, commits);
    }

    [Fact]
    public void A_flood_that_pauses_waits_no_longer_than_few_changes()
    {
        pace.Changed(CommitPace.Flood);
        clock.Pass(Interval * 1.5);
        pace.Changed(1);
        Assert.Equal(Interval * CommitPace.Pause, pace.Left);
        clock.Pass(Interval * CommitPace.Pause);
        Assert.Equal(TimeSpan.Zero, pace.Left);
    }

    [Fact]
    public void Many_changes_at_once_wait_an_interval()
    {
        pace.Changed(CommitPace.Flood * 100);
        Assert.Equal(Interval, pace.Left);
    }

    sealed class Clock : TimeProvider
    {
        long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Pass(TimeSpan time) => ticks += time.Ticks;
    }
}
