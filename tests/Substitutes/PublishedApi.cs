namespace Khabar.Substitutes.Tests;

/// <summary>
/// The lists of the published packages' public members, with the program that makes such a list. They lie in <c>shared/api</c> beside the
/// checkout, where that exists.
/// </summary>
static class PublishedApi
{
    public static string? Folder { get; } = Find();

    static string? Find()
    {
        var shared = Environment.GetEnvironmentVariable("KHABAR_SHARED");
        if (shared is not null) return Existing(Path.Combine(shared, "api"));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Existing(Path.Combine(folder.FullName, "shared", "api")) is { } found) return found;
        return null;
    }

    static string? Existing(string folder) => File.Exists(Path.Combine(folder, "ApiLines.cs")) ? folder : null;
}

/// <summary>A theory that is skipped, and says so, where the lists are not there.</summary>
sealed class PublishedApiTheoryAttribute : TheoryAttribute
{
    public PublishedApiTheoryAttribute()
    {
        if (PublishedApi.Folder is null) Skip = "the lists of the published packages' members (shared/api) are not here";
    }
}
