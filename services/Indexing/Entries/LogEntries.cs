using System.IO.Compression;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Telemetry;
using Khabar.V1;

namespace Khabar.Services.Indexing.Entries;

/// <summary>Turns changes into the bytes of log entries and back. Thread-safe.</summary>
internal static class LogEntries
{
    /// <summary>The entry that stores an article.</summary>
    /// <param name="article">The article, without blocks.</param>
    /// <param name="page">The page it was extracted from; null to keep none.</param>
    public static byte[] Stored(Article article, Page? page) =>
        Encode(new() { Stored = new() { Article = article, BrotliPage = page is null ? ByteString.Empty : Compress(page) } });

    /// <summary>The entry that removes an article.</summary>
    public static byte[] Deleted(string id) => Encode(new() { Deleted = id });

    /// <exception cref="InvalidDataException">
    /// The bytes are whole, as their checksum shows, but not an entry that this version knows.
    /// </exception>
    public static LogEntry Decode(LogRecord record)
    {
        try
        {
            var entry = LogEntry.Parser.ParseFrom(record.Entry.Span);
            if (entry.ChangeCase != LogEntry.ChangeOneofCase.None) return entry;
        }
        catch (InvalidProtocolBufferException cause)
        {
            throw new InvalidDataException($"The log entry at offset {record.Offset} cannot be decoded.", cause);
        }
        throw new InvalidDataException($"The log entry at offset {record.Offset} holds a change that this version does not know.");
    }

    /// <summary>
    /// The id of the article that an entry changes, without decoding the rest; null if the entry is none that this version knows.
    /// </summary>
    public static string? PeekArticleId(ReadOnlySpan<byte> entry) =>
        ProtobufField.Find(entry, LogEntry.DeletedFieldNumber, out var deleted) ? Encoding.UTF8.GetString(deleted)
        : ProtobufField.Find(entry, LogEntry.StoredFieldNumber, out var stored)
            && ProtobufField.Find(stored, StoredArticle.ArticleFieldNumber, out var article)
            && ProtobufField.Find(article, Article.IdFieldNumber, out var id) ? Encoding.UTF8.GetString(id)
        : null;

    /// <summary>The id of the article that an entry changes.</summary>
    public static string ArticleIdOf(LogEntry entry) =>
        entry.ChangeCase == LogEntry.ChangeOneofCase.Stored ? entry.Stored.Article.Id : entry.Deleted;

    /// <summary>The page an article was extracted from; null if none was kept.</summary>
    public static Page? PageOf(StoredArticle stored)
    {
        if (stored.BrotliPage.IsEmpty) return null;
        using var compressed = new MemoryStream(stored.BrotliPage.ToByteArray(), writable: false);
        using var page = new BrotliStream(compressed, CompressionMode.Decompress);
        return Page.Parser.ParseFrom(page);
    }

    static byte[] Encode(LogEntry entry)
    {
        entry.Received = DateTime.UtcNow.ToTimestamp();
        entry.TraceParent = IndexingTrace.Parent;
        return entry.ToByteArray();
    }

    /// <summary>Fast rather than small: it runs before every acknowledgement.</summary>
    static ByteString Compress(Page page)
    {
        var bytes = page.ToByteArray();
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var written, quality: 2, window: 20)
            ? UnsafeByteOperations.UnsafeWrap(compressed.AsMemory(0, written))
            : throw new InvalidOperationException($"A page of {bytes.Length} bytes did not fit into the {compressed.Length} that Brotli needs at most.");
    }
}
