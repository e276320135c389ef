using System.IO.Compression;
using System.Text.Json;
using Lucene.Net.Tests.Java;

namespace Lucene.Net.Tests.Analysis;

/// <summary>
/// The retrieval collections of a shared folder, which is beside the repository or named by KHABAR_SHARED, and never part of it.
/// </summary>
internal static class SharedCorpora
{
    static readonly string? Folder = Find();

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

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KHABAR_SHARED") is { Length: > 0 } named) return Existing(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Existing(Path.Combine(folder.FullName, "shared")) is { } found)
                return found;
        return null;
    }

    static string? Existing(string shared)
    {
        var folder = Path.Combine(shared, "data", "retrieval");
        return Directory.Exists(folder) ? folder : null;
    }
}

/// <summary>A <see cref="JudgedFactAttribute"/> over the shared corpora, skipped where they are absent.</summary>
public sealed class SharedCorporaFactAttribute : FactAttribute
{
    public SharedCorporaFactAttribute() =>
        Skip = new JudgedFactAttribute().Skip ?? (SharedCorpora.Exist ? null : "There is no shared folder with retrieval collections beside the repository.");
}
