namespace Khabar.Page.Tests.Browser;

/// <summary>The browser that the system has.</summary>
static class Chromium
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is, or null.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Why no test can run in it, or null.</summary>
    public static string? MissingBecause => Path is null ? "needs Chromium: no chromium in PATH" : null;
}

/// <summary>A test in a browser; skipped, with the reason, where there is none.</summary>
sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.MissingBecause;
}

/// <summary>Tests in a browser; skipped, with the reason, where there is none.</summary>
sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.MissingBecause;
}
