namespace Lucene.Net.Store;

/// <summary>A directory whose locks come from a <see cref="Store.LockFactory"/>.</summary>
public abstract class BaseDirectory : Directory
{
    int closed;

    protected LockFactory? m_lockFactory;

    protected BaseDirectory() { }

    protected virtual bool IsOpen
    {
        get => Volatile.Read(ref closed) == 0;
        set => Volatile.Write(ref closed, value ? 0 : 1);
    }

    public override Lock MakeLock(string name) => Factory.MakeLock(name);

    public override void ClearLock(string name) => Factory.ClearLock(name);

    public override void SetLockFactory(LockFactory lockFactory)
    {
        m_lockFactory = lockFactory;
        lockFactory.LockPrefix = GetLockID();
    }

    public override LockFactory? LockFactory => m_lockFactory;

    LockFactory Factory => m_lockFactory ?? throw new InvalidOperationException("the directory has no lock factory");

    protected sealed override void EnsureOpen() => ObjectDisposedException.ThrowIf(!IsOpen, this);
}
