namespace Lucene.Net.Engine.Tests;

/// <summary>An empty folder that is deleted with the object.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = System.IO.Directory.CreateTempSubdirectory("khabar-engine-").FullName;

    public void Dispose() => System.IO.Directory.Delete(Path, recursive: true);
}
