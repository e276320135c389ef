using Khabar.Services.Indexing.Log;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khabar.Services.Indexing.Tests.Log;

/// <summary>Short forms of what every test of the log does.</summary>
static class LogFolder
{
    public static LocalIngestLog Open(string folder, LocalLogOptions? options = null, ILogger? logger = null) =>
        LocalIngestLog.Open(folder, options ?? new(), logger ?? NullLogger.Instance);

    /// <summary>Appends without waiting for the disk.</summary>
    public static Task<ulong> Append(this IIngestLog log, byte[] entry)
    {
        Assert.True(log.TryAppend(entry, out var appended), "the queue is full");
        return appended;
    }

    /// <summary>Everything durable but markers, from an offset on.</summary>
    public static async Task<List<LogRecord>> ReadToEnd(this IIngestLog log, ulong from = 1)
    {
        var records = new List<LogRecord>();
        if (from > log.End) return records;
        await foreach (var record in log.ReadAsync(from, CancellationToken.None))
        {
            if (!record.IsMarker) records.Add(record);
            if (record.Offset >= log.End) break;
        }
        return records;
    }

    public static async Task<List<byte[]>> ReadEntries(this IIngestLog log) => [.. (await log.ReadToEnd()).Select(record => record.Entry.ToArray())];

    /// <summary>Entries of very different lengths, the empty one among them.</summary>
    public static byte[] RandomEntry(Random random)
    {
        var entry = new byte[random.Next(20) switch { 0 => 0, 1 => random.Next(200_000), _ => random.Next(300) }];
        random.NextBytes(entry);
        return entry;
    }

    public static string[] Segments(string folder) => [.. Directory.GetFiles(folder, "*.log").Order(StringComparer.Ordinal)];
}
