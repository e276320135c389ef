namespace Khabar.Cli.Inputs;

/// <summary>What a file is, by its name.</summary>
enum InputKind { Other, Html, Text, JsonLines, Warc }

/// <summary>Names of files and what they say.</summary>
static class InputKinds
{
    /// <summary>What can be read, in words.</summary>
    public const string Known = ".html, .htm, .txt, .jsonl, .ndjson, .warc and, of the last three, .gz";

    /// <summary>What a file is; <see cref="InputKind.Other"/> if it cannot be read.</summary>
    public static InputKind Of(string file)
    {
        var extension = Path.GetExtension(IsCompressed(file) ? Path.GetFileNameWithoutExtension(file) : file).ToLowerInvariant();
        return extension switch
        {
            ".html" or ".htm" when !IsCompressed(file) => InputKind.Html,
            ".txt" when !IsCompressed(file) => InputKind.Text,
            ".jsonl" or ".ndjson" => InputKind.JsonLines,
            ".warc" => InputKind.Warc,
            _ => InputKind.Other,
        };
    }

    /// <summary>True for .gz.</summary>
    public static bool IsCompressed(string file) => file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
