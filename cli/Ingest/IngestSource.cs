using System.Text;
using System.Text.Json;
using Khabar.Cli.Pipelines;
using Khabar.Extraction.Charsets;

namespace Khabar.Cli.Ingest;

/// <summary>Reads articles from folders, single pages, JSONL files and standard input (<c>-</c>).</summary>
static class IngestSource
{
    static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <summary>The articles of the paths in order; files of other kinds inside folders are passed over.</summary>
    /// <exception cref="FileNotFoundException">A path is not there.</exception>
    /// <exception cref="InvalidDataException">A path names a file of another kind.</exception>
    public static IEnumerable<IngestItem> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == "-") foreach (var item in Lines("standard input", JsonLines.StandardInput())) yield return item;
            else if (Directory.Exists(path)) foreach (var item in Folder(path)) yield return item;
            else if (!System.IO.File.Exists(path)) throw new FileNotFoundException($"{path} is not there");
            else if (KindOf(path) == Kind.Other) throw new InvalidDataException($"{path} is neither .html, .htm, .txt, .jsonl nor .ndjson");
            else foreach (var item in File(path, Path.GetFileName(path))) yield return item;
        }
    }

    /// <summary>The number of bytes the paths hold, to measure progress by; null if standard input is among them.</summary>
    public static long? Size(IEnumerable<string> paths)
    {
        long size = 0;
        foreach (var path in paths)
        {
            if (path == "-") return null;
            if (Directory.Exists(path)) size += Pages(path).Sum(file => new FileInfo(file).Length);
            else if (System.IO.File.Exists(path)) size += new FileInfo(path).Length;
        }
        return size;
    }

    enum Kind { Html, Text, Lines, Other }

    static Kind KindOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".html" or ".htm" => Kind.Html,
        ".txt" => Kind.Text,
        ".jsonl" or ".ndjson" => Kind.Lines,
        _ => Kind.Other,
    };

    static IEnumerable<string> Pages(string folder) =>
        Directory.EnumerateFiles(folder, "*", Everything).Where(file => KindOf(file) != Kind.Other);

    static IEnumerable<IngestItem> Folder(string folder) =>
        Pages(folder).Order(StringComparer.Ordinal).SelectMany(file => File(file, Path.GetRelativePath(folder, file).Replace('\\', '/')));

    static IEnumerable<IngestItem> File(string file, string name) => KindOf(file) switch
    {
        Kind.Html => [new(file, Json(name, "html", CharsetDetector.Decode(System.IO.File.ReadAllBytes(file), contentType: null)))],
        Kind.Text => [new(file, Json(name, "text", System.IO.File.ReadAllText(file)))],
        _ => Lines(file, new StreamReader(file, Encoding.UTF8)),
    };

    static IEnumerable<IngestItem> Lines(string origin, TextReader reader)
    {
        using (reader)
            for (var number = 1; reader.ReadLine() is { } line; number++)
                if (!string.IsNullOrWhiteSpace(line)) yield return new($"{origin}:{number}", Encoding.UTF8.GetBytes(line));
    }

    /// <summary>A page found as a file; its name below the folder is its id, so that the same file again replaces it.</summary>
    static byte[] Json(string id, string member, string content) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["id"] = id, [member] = content }, JsonLines.Options);
}
