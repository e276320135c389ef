using Khabar.Client;
using Khabar.Defaults.Membership;
using Khabar.Defaults.Storage;
using Khabar.Services.Embedded;

namespace Khabar.Gateway.Services;

/// <summary>Connects the gateway to its services: to those that are named, or to the suite run in this process.</summary>
static class ServiceConnection
{
    /// <summary>Adds the clients, and watches who the instances of Indexing and Search are.</summary>
    public static void AddServiceClients(this WebApplicationBuilder builder)
    {
        var addresses = ServiceAddresses.From(builder.Configuration);
        builder.Configuration.AddInMemoryCollection(
            [.. Members(MembershipHosting.Indexing, addresses.Indexing), .. Members(MembershipHosting.Search, addresses.Search)]);
        builder.AddMembership(MembershipHosting.Indexing).AddMembership(MembershipHosting.Search);
        builder.Services.AddSingleton<ServiceClients>();
    }

    /// <summary>Connects the clients, starting the embedded suite if no service is named; the suite stops with the gateway.</summary>
    public static async Task ConnectServicesAsync(this WebApplication app)
    {
        var clients = app.Services.GetRequiredService<ServiceClients>();
        var addresses = ServiceAddresses.From(app.Configuration);
        if (addresses.Embedded)
        {
            var suite = await EmbeddedSuite.StartAsync(new EmbeddedOptions
            {
                Settings = app.Configuration,
                DataPath = Path.GetFullPath(app.Configuration[CollectionFolders.DataPathKey] ?? new StorageOptions().DataPath),
                GrpcAddress = addresses.EmbeddedGrpc is { } grpc ? new Uri(grpc) : null,
            }, CancellationToken.None);
            if (suite.GrpcAddress is { } listening) Console.WriteLine($"gRPC: {listening}");
            clients.ConnectEmbedded(suite.Channel);
            // The gateway has answered its last request by then, so nothing acknowledged is in flight.
            app.Lifetime.ApplicationStopped.Register(() => suite.DisposeAsync().AsTask().GetAwaiter().GetResult());
        }
        else
        {
            clients.Connect(KhabarChannel.Create(addresses.Extraction!), KhabarChannel.Create(addresses.Indexing!), KhabarChannel.Create(addresses.Search!));
        }
    }

    static IEnumerable<KeyValuePair<string, string?>> Members(string service, string? addresses) => AddressList.Split(addresses).Index()
        .Select(address => KeyValuePair.Create<string, string?>($"{MembershipOptions.Section}:{service}:{nameof(MembershipOptions.Addresses)}:{address.Index}", address.Item));
}
