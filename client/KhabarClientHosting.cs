using Microsoft.Extensions.DependencyInjection;

namespace Khabar.Client;

/// <summary>Puts the clients into a host.</summary>
public static class KhabarClientHosting
{
    /// <summary>Adds one <see cref="KhabarClient"/>, which is closed with the host.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the addresses.</param>
    public static IServiceCollection AddKhabarClient(this IServiceCollection services, Action<KhabarClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddSingleton(_ =>
        {
            var options = new KhabarClientOptions();
            configure(options);
            return new KhabarClient(options);
        });
    }
}
