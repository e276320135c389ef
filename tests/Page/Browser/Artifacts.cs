namespace Khabar.Page.Tests.Browser;

/// <summary>What the test run leaves behind, and what it installs for itself, under the build's artifacts.</summary>
static class Artifacts
{
    /// <summary>Where a screenshot goes.</summary>
    public static string Screenshot(string name) => Path.Combine(Folder("screenshots"), name);

    /// <summary>A folder of the artifacts, made on demand.</summary>
    public static string Folder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.Name != "artifacts") folder = folder.Parent;
        return Directory.CreateDirectory(Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, name)).FullName;
    }
}
