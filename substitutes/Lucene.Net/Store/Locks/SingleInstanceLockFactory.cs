namespace Lucene.Net.Store;

/// <summary>Locks within this process, between users of the same factory object.</summary>
public class SingleInstanceLockFactory : LockFactory
{
    readonly HashSet<string> held = [];

    public override Lock MakeLock(string lockName) => new ProcessLock(held, lockName);

    public override void ClearLock(string lockName)
    {
        lock (held) held.Remove(lockName);
    }

    sealed class ProcessLock(HashSet<string> held, string name) : Lock
    {
        bool obtained;

        public override bool Obtain()
        {
            bool added;
            lock (held) added = held.Add(name);
            obtained |= added;
            if (!added) FailureReason = new IOException("held within this process");
            return added;
        }

        public override bool IsLocked()
        {
            lock (held) return held.Contains(name);
        }

        protected override void Dispose(bool disposing)
        {
            if (!obtained) return;
            lock (held) held.Remove(name);
            obtained = false;
        }

        public override string ToString() => $"SingleInstanceLock: {name}";
    }
}
