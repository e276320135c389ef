using Khabar.Defaults.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Khabar.Defaults.Membership;

/// <summary>Puts memberships into a host.</summary>
public static class MembershipHosting
{
    /// <summary>The indexers.</summary>
    public const string Indexing = "Indexing";

    /// <summary>The search processes.</summary>
    public const string Search = "Search";

    /// <summary>
    /// Adds the <see cref="LiveMembers"/> of a service, a keyed singleton under the service's name that is watched as long as the host runs. Adding it
    /// again changes nothing.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="service"><see cref="Indexing"/> or <see cref="Search"/>; settings are section "Members:SERVICE".</param>
    public static IHostApplicationBuilder AddMembership(this IHostApplicationBuilder builder, string service)
    {
        if (builder.Services.Any(known => known.ServiceType == typeof(LiveMembers) && service.Equals(known.ServiceKey))) return builder;
        builder.Services.AddSettings<MembershipOptions>($"{MembershipOptions.Section}:{service}", service);
        builder.Services.TryAddSingleton<InstanceIdentity>();
        builder.Services.AddKeyedSingleton(service, (services, _) => new LiveMembers(
            services.GetRequiredService<IOptionsMonitor<MembershipOptions>>().Get(service),
            services.GetRequiredService<InstanceIdentity>(),
            services.GetRequiredService<ILogger<LiveMembers>>()));
        // AddHostedService takes two memberships for the same service, and would leave the second out.
        builder.Services.AddSingleton<IHostedService>(services => services.GetRequiredKeyedService<LiveMembers>(service));
        return builder;
    }
}
