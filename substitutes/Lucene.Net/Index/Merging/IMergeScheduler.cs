namespace Lucene.Net.Index;

/// <summary>Runs merges.</summary>
public interface IMergeScheduler : IDisposable
{
    /// <summary>Runs what <see cref="IndexWriter.GetNextMerge"/> gives, or has it run.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="trigger">What made it look for merges.</param>
    /// <param name="newMergesFound">Whether there are merges that no call announced before.</param>
    void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound);

    object Clone();
}
