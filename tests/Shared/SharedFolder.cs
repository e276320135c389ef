namespace Khabar.Testing;

/// <summary>
/// Evaluation data, real articles and lists that are never part of the repository: the folder that KHABAR_SHARED names, else the nearest
/// one called "shared" in a folder above the tests.
/// </summary>
static class SharedFolder
{
    /// <summary>Where something in the folder is; null if it is not there.</summary>
    /// <param name="name">A file or folder, such as <c>data/retrieval</c>.</param>
    public static string? Find(string name) => Candidates().Select(shared => Path.Combine(shared, name)).FirstOrDefault(Path.Exists);

    static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("KHABAR_SHARED") is { Length: > 0 } named) return [named];
        var above = new List<string>();
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            above.Add(Path.Combine(folder.FullName, "shared"));
        return above;
    }
}

/// <summary>A test that needs something of the shared folder; skipped, and says so, where it is not.</summary>
sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string name) => Skip = SharedFolder.Find(name) is null ? $"shared/{name} is not here" : null;
}

/// <summary>A test of several cases that needs something of the shared folder; skipped, and says so, where it is not.</summary>
sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string name) => Skip = SharedFolder.Find(name) is null ? $"shared/{name} is not here" : null;
}
