using Khabar.Defaults.Storage;

namespace Khabar.Services.Indexing.Log.Segments;

/// <summary>
/// Appends to the last segment of a log. What a failed append may have left behind is cut off before the next one, so that a
/// full disk or a broken write never leaves a gap. Not thread-safe.
/// </summary>
internal sealed class SegmentWriter : IDisposable
{
    readonly IAppendFile file;
    readonly List<ReadOnlyMemory<byte>> pieces = [];
    bool clean;

    /// <summary>Goes on with a segment, cutting off what lies behind its durable bytes; a length of 0 begins it anew.</summary>
    /// <exception cref="IOException">The file could not be opened or written.</exception>
    public SegmentWriter(Segment segment, Func<string, IAppendFile> open)
    {
        Segment = segment;
        file = open(segment.Path);
        try
        {
            CutOff();
            if (segment.Length == 0) Begin();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The segment, as long as it is durable.</summary>
    public Segment Segment { get; private set; }

    /// <summary>Writes a batch of entries, the first of which gets the offset, and returns when they are durable.</summary>
    /// <exception cref="IOException">None of them is stored.</exception>
    public void Append(IReadOnlyList<ReadOnlyMemory<byte>> entries, ulong first)
    {
        if (!clean) CutOff();
        var headers = new byte[entries.Count * RecordHeader.Size];
        var length = Segment.Length;
        pieces.Clear();
        for (var i = 0; i < entries.Count; i++)
        {
            var header = headers.AsMemory(i * RecordHeader.Size, RecordHeader.Size);
            RecordHeader.For(entries[i].Span, first + (ulong)i, durable: first - 1).Write(header.Span);
            pieces.Add(header);
            pieces.Add(entries[i]);
            length += RecordHeader.Size + entries[i].Length;
        }
        clean = false;
        file.Write(pieces, Segment.Length);
        file.Flush();
        clean = true;
        pieces.Clear();
        Segment = Segment with { Length = length };
    }

    /// <summary>
    /// Leaves nothing behind the durable bytes. Where an append had failed this may fail as well, and the next opening does it.
    /// </summary>
    public void Seal()
    {
        if (!clean) CutOff();
    }

    public void Dispose() => file.Dispose();

    void CutOff()
    {
        file.Truncate(Segment.Length);
        clean = true;
    }

    void Begin()
    {
        file.Write([Segment.Header(Segment.FirstOffset)], 0);
        file.Flush();
        DurableFiles.SyncFolder(Path.GetDirectoryName(Segment.Path)!);
        Segment = Segment with { Length = Segment.HeaderSize };
    }
}
