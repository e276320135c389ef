namespace Khabar.Extraction.Tests.Shared;

/// <summary>The folder of measuring data beside the repository: KHABAR_SHARED, else the nearest sibling "shared" above the tests.</summary>
internal static class SharedFolder
{
    public static string? Path { get; } = Find();

    public static string File(string name) => System.IO.Path.Combine(Path!, name);

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KHABAR_SHARED") is { Length: > 0 } set)
            return Directory.Exists(set) ? set : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(shared, "data")))
                return shared;
        }
        return null;
    }
}

/// <summary>A test that needs a file or folder of the shared data, and says so where it is absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string name)
    {
        if (SharedFolder.Path is null || !System.IO.Path.Exists(SharedFolder.File(name)))
            Skip = $"The shared data ({name}) is not on this machine.";
    }
}

/// <summary>A test of several cases that needs a file or folder of the shared data, and says so where it is absent.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string name)
    {
        if (SharedFolder.Path is null || !System.IO.Path.Exists(SharedFolder.File(name)))
            Skip = $"The shared data ({name}) is not on this machine.";
    }
}
