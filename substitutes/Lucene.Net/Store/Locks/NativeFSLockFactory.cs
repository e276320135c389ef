using System.Text;

namespace Lucene.Net.Store;

/// <summary>
/// Locks of the operating system on files that say who holds them. A lock ends with its process, however that ends, so a crash leaves
/// none. The file itself stays: were it deleted, two processes could hold locks on two files of one name.
/// </summary>
public class NativeFSLockFactory : FSLockFactory
{
    public NativeFSLockFactory() { }

    public NativeFSLockFactory(string lockDirName) : this(new DirectoryInfo(lockDirName)) { }

    public NativeFSLockFactory(DirectoryInfo lockDir) => SetLockDir(lockDir);

    public override Lock MakeLock(string lockName) => new NativeLock(PathOf(lockName));

    /// <summary>Deletes the lock file if nobody holds it.</summary>
    /// <exception cref="LockReleaseFailedException">Somebody does: such a lock cannot be broken from outside.</exception>
    public override void ClearLock(string lockName)
    {
        var path = PathOf(lockName);
        if (!File.Exists(path)) return;
        using var held = new NativeLock(path);
        if (!held.Obtain()) throw new LockReleaseFailedException($"Cannot forcefully unlock {held}: {held.Holder()}");
        File.Delete(path);
    }

    sealed class NativeLock(string path) : Lock
    {
        FileStream? file;

        public override bool Obtain()
        {
            if (file is not null) return false;
            FileStream? opened = null;
            try
            {
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                opened = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                opened.SetLength(0);
                opened.Write(Encoding.UTF8.GetBytes($"held by process {Environment.ProcessId} on {Environment.MachineName} since {DateTime.UtcNow:u}\n"));
                file = opened;
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Opened, the lock was had, and something else is wrong, such as a full disk.
                FailureReason = e is UnauthorizedAccessException || opened is not null ? e : new IOException(Holder(), e);
                opened?.Dispose();
                return false;
            }
        }

        /// <summary>What the holder wrote into the file.</summary>
        public string Holder()
        {
            try
            {
                return PosixFile.ReadLocked(path).Trim() is { Length: > 0 } holder ? holder : "held by a process that has not said who it is";
            }
            catch (IOException e)
            {
                return $"the holder is unknown: {e.Message}";
            }
        }

        public override bool IsLocked()
        {
            if (file is not null) return true;
            if (!File.Exists(path)) return false;
            using var attempt = new NativeLock(path);
            return !attempt.Obtain();
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing || file is null) return;
            using var held = file;
            file = null;
            held.SetLength(0);
        }

        public override string ToString() => $"NativeFSLock@{path}";
    }
}
