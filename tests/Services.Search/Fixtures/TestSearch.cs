using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Khabar.Language.Lexicon;
using Khabar.Language.Queries;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Related;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Shards;
using Khabar.Services.Search.Suggesting;
using Khabar.V1;
using Lucene.Net.Index;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search.Tests.Fixtures;

/// <summary>Searches shards as the service does, without a host around it.</summary>
sealed class TestSearch : IDisposable
{
    static readonly WordExpander Expander = new(new QueryAnalyzer(BilingualLexicon.Empty));

    readonly HeldShards? held;
    readonly int shards;
    readonly ScatterGather gathering;

    /// <summary>One process that holds all the shards; takes over the readers.</summary>
    public TestSearch(IReadOnlyList<DirectoryReader> readers)
    {
        held = new HeldShards([.. readers.Index()]);
        foreach (var reader in readers)
            reader.DecRef();
        shards = readers.Count;
        gathering = Gathering(new SingleHost(Host(held)), new SearchOptions());
    }

    /// <summary>Several processes.</summary>
    public TestSearch(int shards, IShardPlacement placement, SearchOptions options) => (this.shards, gathering) = (shards, Gathering(placement, options));

    /// <summary>The moment at which the searches come: 5 March 2022.</summary>
    public static DateTimeOffset Now { get; } = new(2022, 3, 5, 0, 0, 0, TimeSpan.Zero);

    public SearchResponse Search(SearchRequest request) => SearchAsync(request).GetAwaiter().GetResult();

    public SearchResponse Search(string query) => Search(new SearchRequest { Query = query });

    public Task<SearchResponse> SearchAsync(SearchRequest request) => new Searcher(Expander, gathering, Options.Create(new SearchOptions())).SearchAsync(SearchRequestReader.Read(request, Now), shards, CancellationToken.None);

    public SuggestResponse Suggest(SuggestRequest request) =>
        new Suggester(gathering).SuggestAsync(SuggestRequestReader.Read(request), shards, CancellationToken.None).GetAwaiter().GetResult();

    public RelatedResponse? Related(RelatedRequest request) =>
        new RelatedFinder(Expander, gathering).FindAsync(RelatedRequestReader.Read(request), shards, CancellationToken.None).GetAwaiter().GetResult();

    public void Dispose() => held?.Dispose();

    /// <summary>A process that holds shards, asked directly.</summary>
    public static LocalShardHost Host(ICollectionShards shards) =>
        new(_ => shards, new SearchGate(running: 4, waiting: 100), new Highlighter(new BilingualAnalyzer(new BilingualAnalyzerOptions { Grams = false, LeadWords = 0 })));

    static ScatterGather Gathering(IShardPlacement placement, SearchOptions options)
    {
        var health = new HostHealth(TimeProvider.System);
        return new ScatterGather(new PanelOpener(placement, health, Options.Create(options)), health);
    }
}
