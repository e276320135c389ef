namespace Khabar.Services.Indexing.Log;

/// <summary>Keeps a second writer, in this process or another, out of a log's folder. The lock dies with its process.</summary>
internal sealed class LogLock : IDisposable
{
    readonly FileStream file;

    /// <exception cref="IOException">Another writer has the folder.</exception>
    public LogLock(string folder)
    {
        try
        {
            // On Unix .NET takes an advisory flock(2) for FileShare.None, which the kernel lets go when the process dies.
            file = new(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause)
        {
            throw new IOException($"The log in '{folder}' is in use by another process or could not be locked: {cause.Message}", cause);
        }
    }

    public void Dispose() => file.Dispose();
}
