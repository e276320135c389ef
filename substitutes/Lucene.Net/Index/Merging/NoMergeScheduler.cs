namespace Lucene.Net.Index;

/// <summary>Runs no merges.</summary>
public sealed class NoMergeScheduler : MergeScheduler
{
    public static readonly MergeScheduler INSTANCE = new NoMergeScheduler();

    NoMergeScheduler() { }

    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound) { }

    protected override void Dispose(bool disposing) { }

    public override object Clone() => this;
}
