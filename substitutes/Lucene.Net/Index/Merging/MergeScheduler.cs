namespace Lucene.Net.Index;

/// <summary>Runs merges.</summary>
public abstract class MergeScheduler : IMergeScheduler
{
    protected MergeScheduler() { }

    public abstract void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    public virtual object Clone() => MemberwiseClone();
}
