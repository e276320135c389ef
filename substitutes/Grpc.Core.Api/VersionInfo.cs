namespace Grpc.Core;

/// <summary>The version of the published package whose API this is.</summary>
public static class VersionInfo
{
    /// <summary>The version of the assembly.</summary>
    public const string CurrentAssemblyVersion = "2.0.0.0";

    /// <summary>The version of the file.</summary>
    public const string CurrentAssemblyFileVersion = "2.66.0.0";

    /// <summary>The version of the package.</summary>
    public const string CurrentVersion = "2.66.0-dev";
}
