namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>A test with a process that file permissions bind: root is above them, and changes its user with setpriv.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    private const string SetPriv = "/usr/bin/setpriv";

    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "folders have no permission bits on Windows";
        else if (Environment.IsPrivilegedProcess && !File.Exists(SetPriv)) Skip = "permissions do not bind root, and there is no setpriv";
    }

    /// <summary>What runs a program without privileges.</summary>
    public static string[] Unprivileged =>
        Environment.IsPrivilegedProcess ? [SetPriv, "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : [];
}
