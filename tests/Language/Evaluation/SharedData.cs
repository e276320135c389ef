namespace Khabar.Language.Tests.Evaluation;

/// <summary>The folder of evaluation data that may stand beside the repository: KHABAR_SHARED, or the first "shared" beside a folder above this assembly.</summary>
static class SharedData
{
    /// <summary>The folder; null if there is none.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("KHABAR_SHARED") ?? FindAbove(new DirectoryInfo(AppContext.BaseDirectory));

    static string? FindAbove(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
                return Path.GetDirectoryName(candidate);
        }
        return null;
    }
}

/// <summary>A theory that is skipped, and says so, where the evaluation data is not there.</summary>
sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute()
    {
        if (SharedData.Folder is null)
            Skip = "No folder 'shared' with evaluation data beside the repository, and KHABAR_SHARED is not set.";
    }
}
