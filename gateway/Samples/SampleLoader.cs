using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Khabar.Gateway.Articles;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Samples;

/// <summary>Fills a new, embedded suite with the shipped sample articles, so that a first search finds something.</summary>
static partial class SampleLoader
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Loads the samples if the suite is embedded and the default collection never took as many changes as there are samples: it is new, or a loading
    /// was interrupted. What is there already is replaced by the same.
    /// </summary>
    public static async Task LoadSamplesAsync(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        var services = app.Services.GetRequiredService<ServiceClients>();
        if (!services.Embedded || !Directory.Exists(folder)) return;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsPage).Order(StringComparer.Ordinal).ToList();
        if (await ChangesAsync(services) >= (ulong)files.Count) return;
        try
        {
            await LoadAsync(app, services, files);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Cancelled && app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The gateway was asked to end meanwhile, and ends in order.
        }
    }

    static async Task LoadAsync(WebApplication app, ServiceClients services, List<string> files)
    {
        var intake = app.Services.GetRequiredService<ArticleIntake>();
        var firstSearch = new SearchRequest { PageSize = 1, Wait = Duration.FromTimeSpan(Patience) };
        foreach (var file in files)
        {
            var stored = await intake.StoreAsync("", await RequestAsync(file), app.Lifetime.ApplicationStopping);
            firstSearch.AtLeast.Add(Positions.Parse("position", stored.Position));
        }
        // Whoever searches as soon as the gateway says that it is ready finds them.
        await services.Search.SearchAsync(firstSearch, cancellationToken: app.Lifetime.ApplicationStopping);
        Loaded(app.Logger, files.Count);
    }

    /// <summary>Changes that the default collection's logs ever took.</summary>
    static async Task<ulong> ChangesAsync(ServiceClients services)
    {
        var status = await services.Indexing.GetStatusAsync(new GetStatusRequest());
        return status.Shards.Aggregate(0ul, (changes, shard) => changes + shard.LogEnd);
    }

    static bool IsPage(string file) => Path.GetExtension(file) is ".html" or ".txt";

    static async Task<ArticleRequest> RequestAsync(string file)
    {
        var content = await File.ReadAllTextAsync(file);
        var name = Path.GetFileNameWithoutExtension(file);
        return Path.GetExtension(file) == ".html"
            ? new ArticleRequest { Id = name, Html = content }
            : new ArticleRequest { Id = name, Text = content };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Count} sample articles")]
    static partial void Loaded(ILogger logger, int count);
}
