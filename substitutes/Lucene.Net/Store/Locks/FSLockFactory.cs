namespace Lucene.Net.Store;

/// <summary>Makes locks that are files in a folder.</summary>
public abstract class FSLockFactory : LockFactory
{
    protected DirectoryInfo? m_lockDir;

    protected FSLockFactory() { }

    /// <summary>The folder of the lock files; the directory's own unless set.</summary>
    public DirectoryInfo? LockDir => m_lockDir;

    protected void SetLockDir(DirectoryInfo lockDir) =>
        m_lockDir = m_lockDir is null ? lockDir : throw new InvalidOperationException("You can set the lock directory for this factory only once.");

    internal void SetLockDirIfUnset(DirectoryInfo lockDir)
    {
        if (m_lockDir is null) SetLockDir(lockDir);
    }

    private protected string PathOf(string lockName) =>
        Path.Combine((m_lockDir ?? throw new InvalidOperationException("the lock factory has no folder")).FullName, m_lockPrefix is null ? lockName : $"{m_lockPrefix}-{lockName}");

    public override string ToString() => $"{GetType().Name}@{m_lockDir}";
}
