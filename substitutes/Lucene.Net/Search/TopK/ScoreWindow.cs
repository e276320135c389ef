namespace Lucene.Net.Search.TopK;

/// <summary>
/// Sums of scores for a window of documents, and a bit for each document that has one. Empty between uses; a thread keeps one for its next
/// search, since it is larger than all else that a short search allocates.
/// </summary>
internal sealed class ScoreWindow
{
    /// <summary>How many documents fit in.</summary>
    public const int Length = 2048;

    [ThreadStatic]
    static ScoreWindow? kept;

    ScoreWindow()
    {
    }

    /// <summary>The sum of each document, by its distance from the window's start; 0 where the bit is clear.</summary>
    public double[] Sums { get; } = new double[Length];

    /// <summary>The documents that have a sum, a bit each.</summary>
    public ulong[] Candidates { get; } = new ulong[Length / 64];

    /// <summary>An empty window, for this thread.</summary>
    public static ScoreWindow Take()
    {
        var window = kept ?? new ScoreWindow();
        kept = null;
        return window;
    }

    /// <summary>Keeps a window, empty again, for the thread's next search.</summary>
    public void GiveBack() => kept = this;
}
