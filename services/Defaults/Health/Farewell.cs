using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Khabar.Defaults.Health;

/// <summary>
/// Lets a process that was asked to end go on for a moment, while its health says that it does not serve any more: whoever watches it has turned to
/// others by the time that it takes no more calls. What is under way then is still answered.
/// </summary>
sealed class Farewell(IConfiguration configuration) : IHostedLifecycleService
{
    /// <summary>The setting's key: seconds, 0 to 60.</summary>
    public const string LingerKey = "Shutdown:LingerSeconds";

    /// <summary>Longer than the second or two that memberships take to notice.</summary>
    const double Usual = 2.5;

    readonly TimeSpan _linger = TimeSpan.FromSeconds(configuration.GetValue(LingerKey, Usual) is >= 0 and <= 60 and var seconds
        ? seconds
        : throw new InvalidOperationException($"{LingerKey} must be from 0 to 60."));

    // The host's own stopping has begun by now, which is what the health service looks at.
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(_linger, CancellationToken.None);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
