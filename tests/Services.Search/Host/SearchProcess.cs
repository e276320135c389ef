using Grpc.Net.Client;
using Khabar.Defaults;
using Khabar.Defaults.Storage;
using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.V1;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Directory = System.IO.Directory;

namespace Khabar.Services.Search.Tests.Host;

/// <summary>The Search service as it is started, over a data folder of its own that holds some articles in two shards, called over the wire.</summary>
sealed class SearchProcess : IAsyncDisposable
{
    const int Shards = 2;

    readonly string data;
    readonly WebApplication app;

    SearchProcess(string data, WebApplication app)
    {
        this.data = data;
        this.app = app;
        Channel = GrpcChannel.ForAddress(app.Urls.Single());
        Search = new SearchService.SearchServiceClient(Channel);
    }

    public GrpcChannel Channel { get; }

    public SearchService.SearchServiceClient Search { get; }

    /// <summary>What the service is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <param name="articles">What the collection "news" holds.</param>
    /// <param name="replace">Puts parts of the test's own in the place of the service's.</param>
    /// <param name="settings">Further arguments of the command line.</param>
    public static async Task<SearchProcess> StartAsync(IEnumerable<Article> articles, Action<IServiceCollection>? replace = null, params string[] settings)
    {
        string data = Directory.CreateTempSubdirectory("khabar-search-").FullName;
        Write(new CollectionFolders(data), articles);
        // Of its own, so that it does not matter which dictionaries a machine has.
        string lexicon = Path.Combine(data, "lexicon.tsv");
        await File.WriteAllTextAsync(lexicon, "tide\tمد\n");
        var builder = ServiceDefaults.CreateService(["--urls", "http://127.0.0.1:0", "--data", data, $"--Search:Lexicons:0={lexicon}", "--Shutdown:LingerSeconds=0", .. settings], "search", port: 0);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddSearch();
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapSearch();
        await app.StartAsync();
        return new SearchProcess(data, app);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Writes what an indexer leaves behind.</summary>
    static void Write(CollectionFolders folders, IEnumerable<Article> articles)
    {
        new CollectionSettings(Shards, Generation: 1).Save(folders.SettingsFile(CollectionName.Default));
        foreach (var shard in articles.Index().GroupBy(article => article.Index % Shards))
        {
            using var directory = FSDirectory.Open(folders.Index(CollectionName.Default, 1, shard.Key));
            using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new BilingualAnalyzer()));
            foreach (var (number, article) in shard)
                writer.UpdateDocument(ArticleFields.IdTerm(article.Id), ArticleDocument.Create(article, (ulong)number + 1));
            writer.Commit();
        }
    }
}
