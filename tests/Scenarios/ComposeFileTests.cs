using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Khabar.Scenarios;

/// <summary>The compose file is one that Compose reads. That it works is what <c>compose.sh</c> finds out, which takes minutes.</summary>
public sealed class ComposeFileTests
{
    [ComposeFact]
    public async Task The_compose_file_is_valid()
    {
        using var compose = Process.Start(new ProcessStartInfo(ComposeFactAttribute.Program!, ["-f", "docker-compose.yml", "config", "-q"])
        {
            WorkingDirectory = Repository(),
            RedirectStandardError = true,
        })!;
        var errors = await compose.StandardError.ReadToEndAsync();
        await compose.WaitForExitAsync();
        Assert.True(compose.ExitCode == 0, errors);
    }

    static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}

/// <summary>A test that needs docker-compose; skipped, with the reason, where there is none.</summary>
sealed class ComposeFactAttribute : FactAttribute
{
    public ComposeFactAttribute() => Skip = Program is null ? "needs docker-compose (apt-get install docker-compose)" : null;

    public static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "docker-compose")).FirstOrDefault(File.Exists);
}
