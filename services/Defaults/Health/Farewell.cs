using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Khabar.Defaults.Health;

/// <summary>
/// Lets a process that was asked to end go on for a moment, while its health says that it does not serve any more: whoever watches it has turned to
/// others by the time that it takes no more calls. What is under way then is still answered.
/// </summary>
sealed class Farewell(IOptions<ShutdownOptions> options) : IHostedLifecycleService
{
    // The host's own stopping has begun by now, which is what the health service looks at.
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(options.Value.LingerSeconds), CancellationToken.None);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
