using Khabar.Defaults.Membership;
using Khabar.Defaults.Settings;
using Khabar.Defaults.Storage;
using Khabar.Language.Analysis;
using Khabar.Language.Lexicon;
using Khabar.Language.Queries;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Copies;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Lexicons;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Related;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Shards;
using Khabar.Services.Search.Suggesting;
using Khabar.Services.Search.Telemetry;
using Khabar.Services.Search.WarmingUp;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search;

/// <summary>Puts the Search service into a host.</summary>
public static class SearchHosting
{
    /// <summary>Adds the service. Its settings are section <see cref="SearchOptions.Section"/>, and <see cref="StorageOptions.DataPath"/> says where the collections are.</summary>
    /// <exception cref="OptionsValidationException">At start: a setting is out of its range; the message names its key.</exception>
    public static IHostApplicationBuilder AddSearch(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSettings<SearchOptions>(SearchOptions.Section);
        builder.Services.TryAddSingleton(CollectionFolders.From(builder.Configuration));
        builder.Services.AddSingleton(services => Gate(services.GetRequiredService<IOptions<SearchOptions>>().Value));
        builder.Services.AddSingleton(services => Expander(LexiconFiles.Load(
            services.GetRequiredService<IOptions<SearchOptions>>().Value, services.GetRequiredService<ILogger<QueryAnalyzer>>())));
        builder.Services.AddSingleton(new Highlighter(new BilingualAnalyzer(new BilingualAnalyzerOptions { Grams = false, LeadWords = 0 })));
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<SearchMetrics>();
        builder.Services.AddSingleton<ReplicaSet>();
        builder.Services.AddSingleton(services => new LocalShardHost(
            services.GetRequiredService<ReplicaSet>().Open, services.GetRequiredService<SearchGate>(), services.GetRequiredService<Highlighter>()));
        builder.Services.TryAddSingleton(TimeProvider.System);
        if (builder.Configuration.GetSection($"{MembershipOptions.Section}:{MembershipHosting.Indexing}:{nameof(MembershipOptions.Addresses)}").GetChildren().Any())
            AddCopies(builder);
        else
            AddSharedFolder(builder);
        builder.Services.AddSingleton<HostHealth>();
        builder.Services.AddSingleton<PanelOpener>();
        builder.Services.AddSingleton<ScatterGather>();
        builder.Services.AddSingleton<Searcher>();
        builder.Services.AddSingleton<Suggester>();
        builder.Services.AddSingleton<RelatedFinder>();
        builder.Services.AddHostedService(services =>
        {
            // Loads the lexicons before the first search does, and lets a missing one stop the start.
            services.GetRequiredService<WordExpander>();
            return services.GetRequiredService<ReplicaSet>();
        });
        builder.Services.AddHostedService<WarmUp>();
        return builder;
    }

    /// <summary>Maps the service.</summary>
    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<SearchGrpcService>();
        endpoints.MapGrpcService<ShardGrpcService>();
        endpoints.MapGrpcService<ReplicaGrpcService>();
        return endpoints;
    }

    /// <summary>Indexers are named: their commits are copied into a folder of this process's own, and shards are spread over the Search processes.</summary>
    static void AddCopies(IHostApplicationBuilder builder)
    {
        builder.AddMembership(MembershipHosting.Indexing).AddMembership(MembershipHosting.Search);
        builder.Services.AddSingleton(services => new IndexerPeers(services.GetRequiredKeyedService<LiveMembers>(MembershipHosting.Indexing)));
        builder.Services.AddSingleton(services => new ShardAssignment(
            services.GetRequiredKeyedService<LiveMembers>(MembershipHosting.Search), services.GetRequiredService<IOptions<SearchOptions>>()));
        builder.Services.AddSingleton<CopiedCommits>();
        builder.Services.AddSingleton<ICommitSource>(services => services.GetRequiredService<CopiedCommits>());
        builder.Services.AddHostedService(services => services.GetRequiredService<CopiedCommits>());
        builder.Services.AddSingleton<IShardPlacement>(services => new MemberPlacement(
            services.GetRequiredKeyedService<LiveMembers>(MembershipHosting.Search),
            services.GetRequiredService<LocalShardHost>(),
            services.GetRequiredService<IOptions<SearchOptions>>()));
    }

    /// <summary>No indexer is named: the folder is the indexer's own, and everything is in it.</summary>
    static void AddSharedFolder(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ICommitSource, IndexerFolders>();
        builder.Services.AddSingleton<IShardPlacement>(services => new SingleHost(services.GetRequiredService<LocalShardHost>()));
    }

    static SearchGate Gate(SearchOptions options) =>
        new(options.MaxRunning == 0 ? 2 * Environment.ProcessorCount : options.MaxRunning, options.MaxWaiting);

    static WordExpander Expander(ILexicon lexicon) => new(new QueryAnalyzer(lexicon));
}
