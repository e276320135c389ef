using Khabar.Services.Indexing.Shards;

namespace Khabar.Services.Indexing.Tests.Shards;

public sealed class CommitPaceTests
{
    static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    readonly Clock _clock = new();
    readonly CommitPace _pace;

    public CommitPaceTests() => _pace = new(s_interval, _clock);

    [Fact]
    public void Without_changes_nothing_is_due()
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, _pace.Left);
        _pace.Changed(1);
        _pace.Committed();
        Assert.Equal(Timeout.InfiniteTimeSpan, _pace.Left);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(CommitPace.Flood)]
    public void Few_changes_wait_an_interval_from_the_first_on(int changes)
    {
        _pace.Changed(changes);
        _clock.Pass(s_interval * .9);
        Assert.Equal(s_interval * .1, _pace.Left);
        _clock.Pass(s_interval * .1);
        Assert.Equal(TimeSpan.Zero, _pace.Left);
    }

    [Fact]
    public void A_flood_waits_three_intervals_and_no_longer()
    {
        const int steps = 20;
        var commits = 0;
        for (var step = 0; step < 6 * steps; step++)
        {
            _pace.Changed(CommitPace.Flood / 5);
            _clock.Pass(s_interval / steps);
            if (_pace.Left != TimeSpan.Zero) continue;
            commits++;
            _pace.Committed();
        }
        Assert.Equal(2, commits);
    }

    [Fact]
    public void A_flood_that_pauses_waits_no_longer_than_few_changes()
    {
        _pace.Changed(CommitPace.Flood);
        _clock.Pass(s_interval * 1.5);
        _pace.Changed(1);
        Assert.Equal(s_interval * CommitPace.Pause, _pace.Left);
        _clock.Pass(s_interval * CommitPace.Pause);
        Assert.Equal(TimeSpan.Zero, _pace.Left);
    }

    [Fact]
    public void Many_changes_at_once_wait_an_interval()
    {
        _pace.Changed(CommitPace.Flood * 100);
        Assert.Equal(s_interval, _pace.Left);
    }

    sealed class Clock : TimeProvider
    {
        long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
