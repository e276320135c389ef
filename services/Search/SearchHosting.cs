using Khabar.Defaults.Storage;
using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Replicas;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search;

/// <summary>Puts the Search service into a host.</summary>
public static class SearchHosting
{
    /// <summary>Adds the service. Its settings are section <see cref="SearchOptions.Section"/>, and <see cref="CollectionFolders.DataPathKey"/> says where the collections are.</summary>
    /// <exception cref="OptionsValidationException">At start: a setting is out of its range; the message names its key.</exception>
    public static IHostApplicationBuilder AddSearch(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        string dataPath = builder.Configuration[CollectionFolders.DataPathKey] is { Length: > 0 } path ? path : "data";
        builder.Services.TryAddSingleton(new CollectionFolders(dataPath));
        builder.Services.AddSingleton(services => Gate(services.GetRequiredService<IOptions<SearchOptions>>().Value));
        builder.Services.AddSingleton(_ => Searcher());
        builder.Services.AddSingleton<ReplicaSet>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReplicaSet>());
        return builder;
    }

    /// <summary>Maps the service.</summary>
    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<SearchGrpcService>();
        return endpoints;
    }

    static SearchGate Gate(SearchOptions options) =>
        new(options.MaxRunning == 0 ? 2 * Environment.ProcessorCount : options.MaxRunning, options.MaxWaiting);

    static Searcher Searcher() =>
        new(new WordExpander(new BilingualAnalyzer(), ArticleFields.Body), new Highlighter(new BilingualAnalyzer(BilingualAnalyzerOptions.WordsOnly)));
}
