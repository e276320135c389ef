using System.IO.Compression;
using System.Text;
using Khabar.Cli.Inputs.Warc;
using Khabar.Cli.Pipelines;
using Khabar.Extraction.Charsets;

namespace Khabar.Cli.Inputs;

/// <summary>Reads folders, single pages, JSONL, web archives (WARC) and standard input (<c>-</c>, JSONL) as one stream of items.</summary>
static class InputSource
{
    static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <summary>The items of the paths in order, a folder's files by name; files of other kinds inside folders are passed over.</summary>
    /// <exception cref="FileNotFoundException">A path is not there.</exception>
    /// <exception cref="InvalidDataException">A path names a file of another kind.</exception>
    public static IEnumerable<InputItem> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            foreach (var item in Of(path))
                yield return item;
    }

    /// <summary>The lines of standard input.</summary>
    public static IEnumerable<JsonLine> StandardInput() => Lines("standard input", JsonLines.StandardInput()).Cast<JsonLine>();

    /// <summary>The number of bytes the paths hold, to measure progress by; null if standard input or a compressed file is among them.</summary>
    public static long? Size(IEnumerable<string> paths)
    {
        long size = 0;
        foreach (var path in paths)
        {
            foreach (var file in Directory.Exists(path) ? Files(path) : [path])
            {
                if (file == "-" || InputKinds.IsCompressed(file)) return null;
                if (File.Exists(file)) size += new FileInfo(file).Length;
            }
        }
        return size;
    }

    static IEnumerable<InputItem> Of(string path) => path switch
    {
        "-" => StandardInput(),
        _ when Directory.Exists(path) => Files(path).Order(StringComparer.Ordinal).SelectMany(file => OfFile(file, Path.GetRelativePath(path, file).Replace('\\', '/'))),
        _ when !File.Exists(path) => throw new FileNotFoundException($"{path} is not there"),
        _ when InputKinds.Of(path) == InputKind.Other => throw new InvalidDataException($"{path} is none of {InputKinds.Known}"),
        _ => OfFile(path, Path.GetFileName(path)),
    };

    static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", Everything).Where(file => InputKinds.Of(file) != InputKind.Other);

    static IEnumerable<InputItem> OfFile(string file, string name) => InputKinds.Of(file) switch
    {
        InputKind.Html => [new PageItem(file, name, () => new CrawledPage(Html: CharsetDetector.Decode(File.ReadAllBytes(file), contentType: null)))],
        InputKind.Text => [new PageItem(file, name, () => new CrawledPage(Text: File.ReadAllText(file)))],
        InputKind.Warc => WarcFile.Read(file),
        _ => Lines(file, new StreamReader(Open(file), Encoding.UTF8)),
    };

    static Stream Open(string file)
    {
        var stream = File.OpenRead(file);
        return InputKinds.IsCompressed(file) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>The lines that are not blank; where the compression breaks, an item that says so is the last.</summary>
    static IEnumerable<InputItem> Lines(string origin, TextReader reader)
    {
        using (reader)
        {
            var isBroken = false;
            for (var number = 1; !isBroken && ReadLine(reader, $"{origin}:{number}", number) is { } item; number++)
            {
                isBroken = item is BrokenItem;
                if (item is not JsonLine line || !string.IsNullOrWhiteSpace(line.Text)) yield return item;
            }
        }
    }

    static InputItem? ReadLine(TextReader reader, string origin, int number)
    {
        try
        {
            return reader.ReadLine() is { } line ? new JsonLine(origin, number, line) : null;
        }
        catch (InvalidDataException)
        {
            return new BrokenItem(origin, "the file's compression is broken");
        }
    }
}
