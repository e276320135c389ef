using System.IO.Compression;
using System.Text.Json;
using Lucene.Net.Tests.Java;

namespace Lucene.Net.Tests.Analysis;

/// <summary>
/// The retrieval collections of the shared folder.
/// </summary>
internal static class SharedCorpora
{
    static readonly string? Folder = SharedFolder.Find("data/retrieval");

    public static bool Exist => Folder is not null;

    /// <summary>The folders that hold a corpus, by name.</summary>
    public static IEnumerable<string> All() => Directory.GetDirectories(Folder!).Order(StringComparer.Ordinal);

    /// <summary>Title and text of each document of the corpus in <paramref name="folder"/>.</summary>
    public static IEnumerable<string> Texts(string folder)
    {
        using var file = File.OpenRead(Path.Combine(folder, "corpus.jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return $"{Value(document, "title")}\n{Value(document, "text")}";
        }
    }

    static string Value(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

/// <summary>A <see cref="JudgedFactAttribute"/> over the shared corpora, skipped where they are absent.</summary>
public sealed class SharedCorporaFactAttribute : FactAttribute
{
    public SharedCorporaFactAttribute() =>
        Skip = new JudgedFactAttribute().Skip ?? (SharedCorpora.Exist ? null : "There is no shared folder with retrieval collections beside the repository.");
}
