namespace Khabar.Bench.Engine;

/// <summary>Collections of a shared folder, which KHABAR_SHARED names or which is beside a folder above this program. It is never part of the repository.</summary>
internal static class SharedCollections
{
    static readonly string[] Names = ["saudi-news", "reuters"];

    /// <summary>The folders of those that are there.</summary>
    public static IEnumerable<string> Folders()
    {
        var retrieval = Candidates().Select(shared => Path.Combine(shared, "data", "retrieval")).FirstOrDefault(Directory.Exists);
        return retrieval is null ? [] : Names.Select(name => Path.Combine(retrieval, name)).Where(Directory.Exists);
    }

    static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("KHABAR_SHARED") is { Length: > 0 } named) yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }
}
