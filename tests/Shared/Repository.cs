namespace Khabar.Testing;

/// <summary>The checkout that the tests were built in.</summary>
static class Repository
{
    /// <summary>The folder that Suite.sln is in.</summary>
    public static string Root { get; } = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Suite.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
