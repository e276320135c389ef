namespace Khabar.Cli.CheckIndex;

/// <summary>Finds the indexes in a folder.</summary>
static class IndexFolders
{
    /// <summary>The folder itself and those below it that hold a commit, in order of their paths.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<string> Below(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder {folder}");
        return Directory.EnumerateFiles(folder, "segments_*", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }
}
