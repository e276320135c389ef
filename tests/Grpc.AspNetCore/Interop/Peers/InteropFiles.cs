namespace Grpc.AspNetCore.Tests.Interop.Peers;

/// <summary>Where the peers' files are and where they may put what they make.</summary>
static class InteropFiles
{
    /// <summary>The folder with interop.proto.</summary>
    public static string Contract => Path.Combine(AppContext.BaseDirectory, "Interop");

    public static string Python => Path.Combine(Contract, "Python");

    public static string Node => Path.Combine(Contract, "Node");

    /// <summary>A folder for a peer under the build's artifacts, made on demand.</summary>
    public static string Work(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.Name != "artifacts") folder = folder.Parent;
        return Directory.CreateDirectory(Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "grpc-interop", name)).FullName;
    }
}
