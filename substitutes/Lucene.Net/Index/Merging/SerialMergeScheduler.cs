namespace Lucene.Net.Index;

/// <summary>Runs merges one after another on the thread that finds them.</summary>
public class SerialMergeScheduler : MergeScheduler
{
    readonly object running = new();

    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound)
    {
        lock (running)
            while (writer.GetNextMerge() is { } merge) writer.Merge(merge);
    }

    protected override void Dispose(bool disposing) { }
}
