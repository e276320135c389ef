using System.Runtime.InteropServices;

namespace Lucene.Net.Util;

/// <summary>What this process runs on.</summary>
public static class Constants
{
    public static readonly string RUNTIME_VERSION = Environment.Version.ToString();
    public static readonly string OS_NAME = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "Mac OS X" : "Linux";
    public static readonly string OS_VERSION = RuntimeInformation.OSDescription;
    public static readonly string OS_ARCH = RuntimeInformation.OSArchitecture.ToString();
    public static readonly bool LINUX = OperatingSystem.IsLinux();
    public static readonly bool WINDOWS = OperatingSystem.IsWindows();
    public static readonly bool MAC_OS_X = OperatingSystem.IsMacOS();
    public static readonly bool RUNTIME_IS_64BIT = Environment.Is64BitProcess;

    /// <summary>The version of the interface, not of the engine behind it.</summary>
    public static readonly string LUCENE_VERSION = "4.8.0";
    public static readonly string LUCENE_MAIN_VERSION = "4.8";
}
