namespace Khabar.Extraction.Features;

/// <summary>The stretch of a page whose blocks' values have the greatest sum (maximum subsequence segmentation; Pasternack and Roth 2009).</summary>
internal readonly struct BestSegment
{
    /// <summary>Finds the stretch; blocks that speak for the body have values above zero, others below.</summary>
    public BestSegment(ReadOnlySpan<float> values)
    {
        float sum = 0, best = 0;
        var start = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += values[i];
            if (sum > best)
                (best, Start, End) = (sum, start, i + 1);
        }
    }

    /// <summary>Its first block.</summary>
    public int Start { get; }

    /// <summary>The block after its last; equal to <see cref="Start"/> if no value is above zero.</summary>
    public int End { get; }

    /// <summary>Blocks from its start to a block, negative before it; within 50 either way.</summary>
    public int FromStart(int block) => Math.Clamp(block - Start, -50, 50);

    /// <summary>Blocks from a block to its last, negative after it; within 50 either way.</summary>
    public int ToEnd(int block) => Math.Clamp(End - 1 - block, -50, 50);
}
