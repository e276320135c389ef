namespace Khabar.Services.Indexing.Log;

/// <summary>An entry that had been durable is not as it was written. The log is not read past it.</summary>
internal sealed class LogCorruptException(string file, long position, string reason)
    : IOException(
        $"The log is damaged: '{file}' at byte {position}: {reason}. Restore the file from a copy; nothing was skipped or changed.")
{
    /// <summary>The damaged file.</summary>
    public string File { get; } = file;

    /// <summary>First byte of the damaged record, from the file's beginning.</summary>
    public long Position { get; } = position;
}
