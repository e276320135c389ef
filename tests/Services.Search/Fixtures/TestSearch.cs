using Khabar.Language.Analysis;
using Khabar.Language.Lexicon;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Suggesting;
using Khabar.V1;
using Lucene.Net.Index;

namespace Khabar.Services.Search.Tests.Fixtures;

/// <summary>Searches shards as the service does, without a host around it.</summary>
sealed class TestSearch : IDisposable
{
    static readonly Searcher Searcher = new(
        new WordExpander(new QueryAnalyzer(BilingualLexicon.Empty)), new Highlighter(new BilingualAnalyzer(BilingualAnalyzerOptions.WordsOnly)));

    readonly CollectionSnapshot snapshot;

    public TestSearch(IReadOnlyList<DirectoryReader> shards)
    {
        snapshot = new CollectionSnapshot(shards, [.. shards.Select(_ => 0UL)]);
        foreach (var shard in shards)
            shard.DecRef();
    }

    public SearchResponse Search(SearchRequest request) => Searcher.Search(snapshot, SearchRequestReader.Read(request), CancellationToken.None);

    public SearchResponse Search(string query) => Search(new SearchRequest { Query = query });

    public SuggestResponse Suggest(SuggestRequest request) => Suggester.Suggest(snapshot, SuggestRequestReader.Read(request), CancellationToken.None);

    public void Dispose() => snapshot.Retire();
}
