using System.ComponentModel.DataAnnotations;

namespace Khabar.Defaults.Health;

/// <summary>How a service that runs as a process of its own ends when it is asked to.</summary>
public sealed class ShutdownOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Shutdown";

    /// <summary>
    /// How long it goes on answering while its health already says that it does not serve any more. Others should have noticed by then: at least
    /// two of their <c>Members:*:CheckEvery</c>.
    /// </summary>
    [Range(0.0, 60.0)]
    public double LingerSeconds { get; set; } = 2.5;
}
