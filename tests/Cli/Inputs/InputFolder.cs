using Khabar.Cli.Inputs;

namespace Khabar.Cli.Tests.Inputs;

/// <summary>A folder of inputs that is removed after the test.</summary>
public abstract class InputFolder : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("khabar-inputs-").FullName;

    protected string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    private protected List<InputItem> Read(string name, byte[] content) => [.. InputSource.Read([Write(name, content)])];

    private protected static string? Html(InputItem item) => Assert.IsType<PageItem>(item).Read().Html;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
