using System.IO.Compression;
using System.Text.Json;

namespace Khabar.Language.Tests.Evaluation;

/// <summary>A BEIR folder: documents, queries, and which document answers which query.</summary>
sealed record RetrievalSet(
    string Name,
    IReadOnlyList<(string Id, string Text)> Documents,
    IReadOnlyList<(string Id, string Text)> Queries,
    IReadOnlyDictionary<string, HashSet<string>> Relevant)
{
    public static RetrievalSet Read(string folder) => new(
        Path.GetFileName(folder),
        [.. Rows(Path.Combine(folder, "corpus.jsonl.gz"))],
        [.. Rows(Path.Combine(folder, "queries.jsonl"))],
        File.ReadLines(Path.Combine(folder, "qrels.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Where(row => row[2] != "0")
            .GroupBy(row => row[0], row => row[1])
            .ToDictionary(group => group.Key, group => group.ToHashSet()));

    static IEnumerable<(string Id, string Text)> Rows(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            string title = row.RootElement.TryGetProperty("title", out var value) ? value.GetString()! : "";
            string text = row.RootElement.GetProperty("text").GetString()!;
            yield return (row.RootElement.GetProperty("_id").GetString()!, title.Length > 0 ? title + "\n" + text : text);
        }
    }
}
