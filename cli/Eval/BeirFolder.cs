using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Khabar.Cli.Eval;

/// <summary>
/// A test collection in the layout of BEIR (Thakur et al., "BEIR: A heterogeneous benchmark for zero-shot evaluation of information
/// retrieval models", 2021): corpus.jsonl or corpus.jsonl.gz, queries.jsonl, qrels.tsv.
/// </summary>
/// <param name="path">The folder.</param>
sealed class BeirFolder(string path)
{
    /// <summary>The folder's name.</summary>
    public string Name { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    /// <summary>Reads the documents one by one.</summary>
    /// <exception cref="InvalidDataException">A line is not valid; the message says which.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public IEnumerable<BeirText> ReadCorpus()
    {
        string plain = Path.Combine(path, "corpus.jsonl");
        return ReadTexts(File.Exists(plain) ? plain : plain + ".gz");
    }

    /// <summary>Reads the queries.</summary>
    /// <exception cref="InvalidDataException">A line is not valid; the message says which.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public IEnumerable<BeirText> ReadQueries() => ReadTexts(Path.Combine(path, "queries.jsonl"));

    /// <summary>Reads the judgments: for each query the relevant documents with their grade, from 1.</summary>
    /// <exception cref="InvalidDataException">A line is not valid; the message says which. Or no document is relevant.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public Dictionary<string, Dictionary<string, int>> ReadJudgments()
    {
        var judgments = new Dictionary<string, Dictionary<string, int>>();
        string file = Path.Combine(path, "qrels.tsv");
        foreach (var (number, line) in File.ReadLines(file).Index().Skip(1).Where(line => line.Item.Length > 0))
        {
            if (line.Split('\t') is not [var query, var document, var grade] || !int.TryParse(grade, out int relevance))
                throw new InvalidDataException($"{file}:{number + 1}: a line is query-id, corpus-id and score, with tabs between.");
            if (relevance <= 0)
                continue;
            if (!judgments.TryGetValue(query, out var ofQuery))
                judgments[query] = ofQuery = [];
            ofQuery[document] = relevance;
        }
        return judgments.Count > 0 ? judgments : throw new InvalidDataException($"{file} judges no document relevant.");
    }

    static IEnumerable<BeirText> ReadTexts(string file)
    {
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress)
            : File.OpenRead(file);
        using var reader = new StreamReader(stream);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0)
                yield return Parse(line, file, number);
        }
    }

    static BeirText Parse(string line, string file, int number)
    {
        try
        {
            if (JsonSerializer.Deserialize<BeirText>(line) is { Id.Length: > 0 } text)
                return text;
            throw new InvalidDataException($"{file}:{number}: “_id” is missing.");
        }
        catch (JsonException cause)
        {
            throw new InvalidDataException($"{file}:{number}: {cause.Message}", cause);
        }
    }
}

/// <summary>A document or a query.</summary>
sealed record BeirText
{
    [JsonPropertyName("_id")]
    public string Id { get; init; } = "";

    [JsonPropertyName("title")]
    public string Title { get; init; } = "";

    [JsonPropertyName("text")]
    public string Text { get; init; } = "";

    [JsonPropertyName("language")]
    public string Language { get; init; } = "";
}
