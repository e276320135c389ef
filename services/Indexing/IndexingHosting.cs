using System.Diagnostics.Metrics;
using Khabar.Defaults.Membership;
using Khabar.Defaults.Settings;
using Khabar.Defaults.Storage;
using Khabar.Language.Analysis;
using Khabar.Services.Extraction;
using Khabar.Services.Indexing.Calls;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Ownership;
using Khabar.Services.Indexing.Reindexing;
using Khabar.Services.Indexing.Shards;
using Khabar.Services.Indexing.Telemetry;
using Lucene.Net.Analysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing;

/// <summary>Puts the indexing service, which answers for analysis as well, into a host.</summary>
public static class IndexingHosting
{
    /// <summary>
    /// Adds what the service needs. Collections are opened when the host starts, before it takes calls, and closed after its last
    /// call.
    /// </summary>
    public static IHostApplicationBuilder AddIndexing(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSettings<IndexingOptions>(IndexingOptions.Section)
            .Validate<IOptionsMonitor<MembershipOptions>>(
                (options, members) => options.Streams.IsConfigured || members.Get(MembershipHosting.Indexing).Addresses.Length == 0,
                "Members:Indexing:Addresses names several indexers, which must share their logs: Indexing:Streams:Brokers must name the broker.");
        builder.Services.TryAddSingleton(_ => CollectionFolders.From(builder.Configuration));
        builder.Services.TryAddSingleton<Analyzer>(_ => new BilingualAnalyzer());
        builder.Services.AddMetrics();
        builder.Services.AddSingleton(services => new IndexingMetrics(services.GetRequiredService<IMeterFactory>().Create(IndexingMetrics.MeterName)));
        builder.AddMembership(MembershipHosting.Indexing);
        builder.Services.AddSingleton<LogOpener>();
        builder.Services.AddSingleton(services => services.GetRequiredService<LogOpener>().Catalog());
        builder.Services.AddSingleton<ShardOpener>();
        builder.Services.AddSingleton<ShardOwners>();
        builder.Services.AddSingleton<PeerCommits>();
        builder.Services.AddSingleton<IndexKeeper>();
        builder.Services.AddSingleton<ArticleReads>();
        builder.Services.AddPageExtraction();
        builder.Services.AddSingleton<ArticleRenewal>();
        builder.Services.AddSingleton<Reindex>();
        builder.Services.AddSingleton<ReindexProgress>();
        builder.Services.AddSingleton<CollectionRegistry>();
        builder.Services.AddSingleton<ShardAppends>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CollectionRegistry>());
        builder.Services.AddHostedService<OwnershipLoop>();
        builder.Services.AddHostedService<ShardGauges>();
        builder.Services.AddHealthChecks().AddCheck<IndexingHealthCheck>("indexing", HealthStatus.Degraded, ["khabar.v1.IndexingService"]);
        return builder;
    }

    /// <summary>Maps khabar.v1.IndexingService, khabar.v1.PublicationService and khabar.v1.AnalysisService.</summary>
    public static IEndpointRouteBuilder MapIndexing(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<IndexingGrpcService>();
        endpoints.MapGrpcService<PublicationGrpcService>();
        endpoints.MapGrpcService<AnalysisGrpcService>();
        return endpoints;
    }
}
