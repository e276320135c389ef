namespace Lucene.Net.Engine.Tests.Files;

/// <summary>A test that asks Linux what is mapped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "there is no /proc/self/maps";
    }
}
