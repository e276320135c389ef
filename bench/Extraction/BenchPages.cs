using System.IO.Compression;
using System.Text.Json;
using Khabar.Extraction.Charsets;

namespace Khabar.Bench.Extraction;

/// <summary>The pages that both sides extract, decoded.</summary>
internal static class BenchPages
{
    /// <summary>The pages of a folder and those below it: .html files, and the "html" of each line of .jsonl and .jsonl.gz files.</summary>
    public static IEnumerable<string> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Of);

    static IEnumerable<string> Of(string file) => file switch
    {
        _ when file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) => [CharsetDetector.Decode(File.ReadAllBytes(file), contentType: null)],
        _ when file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) => Lines(File.OpenRead(file)),
        _ when file.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase) => Lines(new GZipStream(File.OpenRead(file), CompressionMode.Decompress)),
        _ => [],
    };

    static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.TryGetProperty("html", out var html) && html.GetString() is { Length: > 0 } page) yield return page;
        }
    }
}
