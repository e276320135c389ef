using System.IO.Compression;
using System.Text.Json;

namespace Khabar.Extraction.Tests.Safety;

/// <summary>Pages as sites make them, to be broken by tests: the samples of this repository, and the shared ones where they are.</summary>
static class RealPages
{
    public static IReadOnlyList<string> Read()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.html", SearchOption.AllDirectories).Order().Select(File.ReadAllText).ToList();
        if (SharedFolder.Find("data/extraction/fundus/pages.jsonl.gz") is not { } shared)
            return pages;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(shared), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            pages.Add(JsonDocument.Parse(line).RootElement.GetProperty("html").GetString()!);
        return pages;
    }
}
