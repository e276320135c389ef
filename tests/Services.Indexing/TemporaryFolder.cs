namespace Khabar.Services.Indexing.Tests;

/// <summary>A folder of its own for one test, removed at its end.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("khabar-indexing-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
