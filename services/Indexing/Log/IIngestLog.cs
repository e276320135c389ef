namespace Khabar.Services.Indexing.Log;

/// <summary>
/// The log of one shard: the truth of which the shard's index is a view. Entries are opaque bytes; offsets start at 1 and
/// grow by append order, and an entry that was read once reads the same ever after.
/// </summary>
/// <remarks>Every member is thread-safe.</remarks>
internal interface IIngestLog : IAsyncDisposable
{
    /// <summary>Offset of the first entry that can still be read; 1 as long as nothing was given up, or if the storage does not tell.</summary>
    ulong First { get; }

    /// <summary>
    /// Gives up entries at and before an offset, as far as the storage can part with them; nobody may need them any more. A storage that has
    /// rules of its own for that does nothing.
    /// </summary>
    /// <exception cref="IOException">They could not be deleted.</exception>
    void Trim(ulong upTo);

    /// <summary>Offset of the last durable entry; 0 if there is none.</summary>
    ulong End { get; }

    /// <summary>Bytes the log takes up in its storage; 0 if the storage does not tell.</summary>
    long SizeInBytes { get; }

    /// <summary>
    /// Queues an entry for appending, without waiting. Entries are appended in the order of the calls. False if the queue
    /// is full: the entry was not taken; <see cref="WaitForRoomAsync"/> tells when to try again.
    /// </summary>
    /// <param name="entry">The bytes to append; they must not change until <paramref name="appended"/> has completed.</param>
    /// <param name="appended">
    /// Completes with the entry's offset once the entry can no longer be lost. Fails with the storage's exception if it
    /// could not be written; a reader will then not see it unless the process dies before the log was repaired.
    /// </param>
    /// <exception cref="ArgumentException">The entry is longer than the log takes.</exception>
    /// <exception cref="ObjectDisposedException">The log is closing.</exception>
    bool TryAppend(ReadOnlyMemory<byte> entry, out Task<ulong> appended);

    /// <summary>Completes when the queue has taken less than it can hold, which another caller may use up first.</summary>
    Task WaitForRoomAsync(CancellationToken cancellationToken);

    /// <summary>
    /// An offset at or past that of every entry that anybody, in any process, was told was appended before this call.
    /// </summary>
    /// <exception cref="IOException">The storage could not be asked.</exception>
    /// <exception cref="ObjectDisposedException">The log is closing.</exception>
    Task<ulong> SyncAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Calls back for every entry that becomes durable from now on, by whomever it was appended, in order and before the appender is
    /// told. The callback must be quick; the bytes are its own only until it returns. Ends when what is returned is disposed.
    /// </summary>
    IDisposable Watch(Action<LogRecord> appended);

    /// <summary>
    /// Reads the durable entries from an offset on, or from the next that there is, in order, and goes on with those appended later; ends only by
    /// cancellation or when the log is closed. A step that need not wait for an append completes synchronously.
    /// </summary>
    /// <param name="from">Offset of the first entry wanted, at least 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LogCorruptException">An entry is not as it was written.</exception>
    IAsyncEnumerable<LogRecord> ReadAsync(ulong from, CancellationToken cancellationToken);
}

/// <summary>One entry of a log.</summary>
/// <param name="Offset">Its place in the log, from 1.</param>
/// <param name="Entry">Its bytes, as they were appended.</param>
/// <param name="IsMarker">True if it holds nothing: the log put it there for its own ends.</param>
internal readonly record struct LogRecord(ulong Offset, ReadOnlyMemory<byte> Entry, bool IsMarker = false);
