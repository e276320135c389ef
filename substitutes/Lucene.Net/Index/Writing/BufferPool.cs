using Lucene.Net.Index.Buffering;

namespace Lucene.Net.Index;

/// <summary>
/// The buffers that threads fill, one thread at a time each, and those that wait to be written because writing failed before. As many
/// threads as the configuration allows have a buffer at once; others wait.
/// </summary>
internal sealed class BufferPool(LiveIndexWriterConfig config, DocValuesTypes docValuesTypes) : IDisposable
{
    readonly object guard = new();
    readonly Stack<DocumentBuffer> free = [];
    readonly Dictionary<DocumentBuffer, (int Docs, long Bytes)> sizes = [];
    int taken;

    /// <summary>Documents in all buffers.</summary>
    public int DocCount
    {
        get
        {
            lock (guard) return sizes.Values.Sum(size => size.Docs);
        }
    }

    /// <summary>Bytes in all buffers, about.</summary>
    public long RamBytes { get; private set; }

    public DocumentBuffer Take()
    {
        lock (guard)
        {
            while (taken >= config.MaxThreadStates) Monitor.Wait(guard);
            taken++;
            if (free.TryPop(out var buffer)) return buffer;
            buffer = new(config.Similarity, docValuesTypes);
            sizes.Add(buffer, (0, 0));
            return buffer;
        }
    }

    /// <summary>Takes a buffer back; if it is over a limit, hands out the one to write instead, which is in the pool no more.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="otherBytes">Bytes that deletions take.</param>
    public DocumentBuffer? Return(DocumentBuffer buffer, long otherBytes)
    {
        lock (guard)
        {
            taken--;
            RamBytes += buffer.RamBytes - sizes[buffer].Bytes;
            sizes[buffer] = (buffer.DocCount, buffer.RamBytes);
            var full = FindFull(buffer, otherBytes);
            if (full != buffer) free.Push(buffer);
            Monitor.Pulse(guard);
            return full;
        }
    }

    /// <summary>Takes all buffers with documents out for writing. Only while no thread has one.</summary>
    public List<DocumentBuffer> TakeAll()
    {
        lock (guard)
        {
            var all = free.Where(buffer => !buffer.IsEmpty).ToList();
            var rest = free.Where(buffer => buffer.IsEmpty).ToList();
            free.Clear();
            foreach (var buffer in rest) free.Push(buffer);
            return all;
        }
    }

    /// <summary>Puts a buffer back whose writing failed.</summary>
    public void PutBack(DocumentBuffer buffer)
    {
        lock (guard) free.Push(buffer);
    }

    /// <summary>Whether the buffer is in the pool, free or taken.</summary>
    public bool Holds(DocumentBuffer buffer)
    {
        lock (guard) return sizes.ContainsKey(buffer);
    }

    /// <summary>Ends a buffer that was written.</summary>
    public void Release(DocumentBuffer buffer)
    {
        lock (guard)
        {
            RamBytes -= sizes[buffer].Bytes;
            sizes.Remove(buffer);
        }
        buffer.Dispose();
    }

    public void Dispose()
    {
        lock (guard)
        {
            foreach (var buffer in free) Release(buffer);
            free.Clear();
        }
    }

    DocumentBuffer? FindFull(DocumentBuffer returned, long otherBytes)
    {
        if (config.MaxBufferedDocs != IndexWriterConfig.DISABLE_AUTO_FLUSH && returned.DocCount >= config.MaxBufferedDocs) return returned;
        if (returned.RamBytes >= config.RAMPerThreadHardLimitMB * 1048576L) return returned;
        if (config.RAMBufferSizeMB == IndexWriterConfig.DISABLE_AUTO_FLUSH || RamBytes + otherBytes < config.RAMBufferSizeMB * 1048576) return null;
        // The largest of those at hand; one that is being filled and is larger will come back soon.
        var largest = free.Where(buffer => buffer.RamBytes > returned.RamBytes).MaxBy(buffer => buffer.RamBytes);
        if (largest is null) return returned.IsEmpty ? null : returned;
        var others = free.Where(buffer => buffer != largest).ToList();
        free.Clear();
        foreach (var buffer in others) free.Push(buffer);
        return largest;
    }
}
