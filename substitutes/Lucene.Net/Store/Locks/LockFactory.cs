namespace Lucene.Net.Store;

/// <summary>Makes the locks of a directory. Thread-safe.</summary>
public abstract class LockFactory
{
    protected string? m_lockPrefix;

    /// <summary>Sets locks of this directory apart from those of others that share the factory; null for none.</summary>
    public virtual string? LockPrefix { get => m_lockPrefix; set => m_lockPrefix = value; }

    public abstract Lock MakeLock(string lockName);

    /// <summary>Breaks the lock of that name, whoever holds it.</summary>
    public abstract void ClearLock(string lockName);
}
