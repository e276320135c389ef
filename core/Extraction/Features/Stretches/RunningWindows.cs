namespace Khabar.Extraction.Features;

/// <summary>Sums over stretches of a page's blocks: words, and where running text begins and ends.</summary>
internal sealed class RunningWindows
{
    const int RunningWords = 20;
    const int Far = 100;
    const float Gap = 2.5f;

    readonly int[] before;
    readonly int[] runningBefore;
    readonly int[] since;
    readonly int[] until;
    readonly int[] shortRun;
    readonly int[] longRun;
    readonly TextFacts[] facts;

    /// <summary>Prepares the sums.</summary>
    public RunningWindows(PageAnalysis analysis)
    {
        facts = analysis.Texts.Facts;
        var count = facts.Length;
        before = new int[count + 1];
        runningBefore = new int[count + 1];
        since = new int[count];
        until = new int[count];
        shortRun = new int[count];
        longRun = new int[count];
        for (var i = 0; i < count; i++)
        {
            before[i + 1] = before[i] + facts[i].Words;
            var running = IsRunning(i) && analysis.LinkDensity(i) < 0.5f;
            runningBefore[i + 1] = runningBefore[i] + (running ? facts[i].Words : 0);
            since[i] = i == 0 ? Far : IsRunning(i - 1) ? 1 : Math.Min(Far, since[i - 1] + 1);
        }
        for (var i = count - 1; i >= 0; i--)
            until[i] = i == count - 1 ? Far : IsRunning(i + 1) ? 1 : Math.Min(Far, until[i + 1] + 1);
        Segment = SegmentOf(analysis);
        Runs(shortRun, i => facts[i].Words < 8);
        Runs(longRun, i => facts[i].Words >= 12);
    }

    /// <summary>The stretch with the most running text and the least else.</summary>
    public BestSegment Segment { get; }

    /// <summary>Words before a block.</summary>
    public int Before(int block) => before[block];

    /// <summary>Words from one block to another, negative backwards.</summary>
    public int Between(int from, int to) => before[to] - before[from];

    /// <summary>Words a block over the <paramref name="radius"/> blocks on either side.</summary>
    public float Density(int block, int radius)
    {
        var from = Math.Max(0, block - radius);
        var to = Math.Min(facts.Length, block + radius + 1);
        return (before[to] - before[from]) / (float)(to - from);
    }

    /// <summary>Share of the page's running text that stands before a block.</summary>
    public float RunningBefore(int block) => runningBefore[block] / (float)Math.Max(1, runningBefore[^1]);

    /// <summary>Words of running text after a block.</summary>
    public float RunningAfter(int block) => runningBefore[^1] - runningBefore[block + 1];

    /// <summary>Blocks since the last one of running text, 100 at most.</summary>
    public int SinceRunning(int block) => since[block];

    /// <summary>Blocks until the next one of running text, 100 at most.</summary>
    public int UntilRunning(int block) => until[block];

    /// <summary>How many of the three blocks on either side and of this one are cut off by an ellipsis.</summary>
    public int CutOff(int block)
    {
        var count = 0;
        for (var i = Math.Max(0, block - 3); i <= Math.Min(facts.Length - 1, block + 3); i++)
            count += facts[i].Ending == -1 ? 1 : 0;
        return count;
    }

    /// <summary>Blocks of fewer than eight words in a row around a block, itself included; 0 if it is longer.</summary>
    public int ShortRun(int block) => shortRun[block];

    /// <summary>Blocks of twelve words or more in a row around a block, itself included; 0 if it is shorter.</summary>
    public int LongRun(int block) => longRun[block];

    BestSegment SegmentOf(PageAnalysis analysis)
    {
        var values = new float[facts.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = facts[i].Ending >= 3 && facts[i].Words >= 8 && analysis.LinkDensity(i) < 0.5f ? MathF.Sqrt(facts[i].Words) : -Gap;
        return new BestSegment(values);
    }

    bool IsRunning(int block) => facts[block].Words >= RunningWords && facts[block].Ending != -1;

    static void Runs(int[] runs, Func<int, bool> belongs)
    {
        for (var start = 0; start < runs.Length;)
        {
            var end = start;
            while (end < runs.Length && belongs(end))
                end++;
            for (var i = start; i < end; i++)
                runs[i] = end - start;
            start = end + 1;
        }
    }
}
