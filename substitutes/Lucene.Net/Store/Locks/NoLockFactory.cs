namespace Lucene.Net.Store;

/// <summary>Locks that lock nothing: for folders that cannot hold a lock and are known to have one writer.</summary>
public class NoLockFactory : LockFactory
{
    static readonly NoLockFactory Instance = new();

    NoLockFactory() { }

    public static NoLockFactory GetNoLockFactory() => Instance;

    public override Lock MakeLock(string lockName) => new NoLock();

    public override void ClearLock(string lockName) { }

    sealed class NoLock : Lock
    {
        public override bool Obtain() => true;

        public override bool IsLocked() => false;

        protected override void Dispose(bool disposing) { }
    }
}
