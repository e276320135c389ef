namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>
/// A test with a process that file permissions bind. Root is above them until setpriv takes those capabilities away; it stays root, so that
/// it can read a checkout that nobody else can (capabilities(7)).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    const string SetPriv = "/usr/bin/setpriv", AbovePermissions = "-dac_override,-dac_read_search";

    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "folders have no permission bits on Windows";
        else if (Environment.IsPrivilegedProcess && !File.Exists(SetPriv)) Skip = "permissions do not bind root, and there is no setpriv";
    }

    /// <summary>What runs a program without privileges.</summary>
    public static string[] Unprivileged =>
        Environment.IsPrivilegedProcess ? [SetPriv, $"--bounding-set={AbovePermissions}", $"--inh-caps={AbovePermissions}", "--"] : [];
}
