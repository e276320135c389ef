namespace Lucene.Net.Index;

/// <summary>
/// Decides which commits stay. It is given all commits, oldest first, and deletes by <see cref="IndexCommit.Delete"/>. Called by one
/// thread at a time.
/// </summary>
public abstract class IndexDeletionPolicy
{
    protected IndexDeletionPolicy() { }

    /// <summary>Called when a writer opens the index.</summary>
    public abstract void OnInit<T>(IList<T> commits) where T : IndexCommit;

    /// <summary>Called after each commit; it is the last of the list.</summary>
    public abstract void OnCommit<T>(IList<T> commits) where T : IndexCommit;

    public virtual object Clone() => MemberwiseClone();
}
