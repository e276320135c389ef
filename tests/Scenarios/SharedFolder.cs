namespace Khabar.Scenarios;

/// <summary>The real sample articles and evaluation data, in a folder <c>shared</c> beside the checkout where that exists.</summary>
static class SharedFolder
{
    /// <summary>The folder, or null.</summary>
    public static string? Path { get; } = Find();

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KHABAR_SHARED") is { } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "shared", "seeds"))) return System.IO.Path.Combine(folder.FullName, "shared");
        return null;
    }
}

/// <summary>A test that is skipped, and says so, where the shared folder is not there.</summary>
sealed class SharedFolderFactAttribute : FactAttribute
{
    public SharedFolderFactAttribute()
    {
        if (SharedFolder.Path is null) Skip = "the real sample articles (shared/seeds) are not here";
    }
}
