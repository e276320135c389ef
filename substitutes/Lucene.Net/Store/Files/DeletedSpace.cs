namespace Lucene.Net.Store;

/// <summary>
/// Bounds the disk space of files that are deleted but still mapped. Memory is unmapped by finalizers only (see <see cref="FileMemory"/>),
/// so on POSIX systems a file that was merged away keeps its space until the next collection of the oldest generation, which may be far
/// off in a process that allocates little. Every <paramref name="bound"/> bytes deleted, such a collection is begun in the background.
/// </summary>
internal sealed class DeletedSpace(long bound)
{
    /// <summary>All directories of the process: a file may be mapped through one and deleted through another.</summary>
    public static readonly DeletedSpace OfProcess = new(256L << 20);

    long deleted;
    int collections;

    /// <summary>How often the bound was reached.</summary>
    public int Collections => Volatile.Read(ref collections);

    /// <summary>Takes note of a file that was deleted.</summary>
    public void Add(long bytes)
    {
        var sum = Interlocked.Add(ref deleted, bytes);
        // Of several threads that pass the bound at once, one resets the sum and collects.
        if (sum < bound || Interlocked.CompareExchange(ref deleted, 0, sum) != sum) return;
        Interlocked.Increment(ref collections);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
    }
}
