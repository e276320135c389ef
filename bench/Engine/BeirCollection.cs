using System.IO.Compression;
using System.Text.Json;

namespace Khabar.Bench.Engine;

/// <summary>Reads collections in the form of BEIR: corpus.jsonl, plain or gzipped, and queries.jsonl.</summary>
internal static class BeirCollection
{
    /// <summary>The collection in <paramref name="folder"/>, or those in the folders below it.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        Corpus(folder) is not null ? [folder] : Directory.GetDirectories(folder).Where(f => Corpus(f) is not null).Order(StringComparer.Ordinal);

    public static BenchCollection Read(string folder)
    {
        var documents = Lines(Corpus(folder)!).Select(d => $"{Value(d, "title")}\n{Value(d, "text")}".Trim()).ToArray();
        var headlines = Lines(Path.Combine(folder, "queries.jsonl")).Select(q => Value(q, "text")).ToArray();
        return new BenchCollection(Path.GetFileName(Path.GetFullPath(folder)), Analyzer(documents), documents, headlines);
    }

    static string? Corpus(string folder) =>
        new[] { "corpus.jsonl.gz", "corpus.jsonl" }.Select(f => Path.Combine(folder, f)).FirstOrDefault(File.Exists);

    static IEnumerable<JsonElement> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(plain);
        while (lines.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement;
        }
    }

    static string Value(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    static string Analyzer(IEnumerable<string> documents)
    {
        var letters = documents.Take(200).SelectMany(d => d.Take(500)).Where(char.IsLetter).ToArray();
        return letters.Count(c => c is >= '\u0600' and <= '\u06FF') * 2 > letters.Length ? "arabic" : "english";
    }
}
