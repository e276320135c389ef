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

    /// <summary>Loads the samples if the suite is embedded and nothing was ever stored in the default collection.</summary>
    public static async Task LoadSamplesAsync(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        var services = app.Services.GetRequiredService<ServiceClients>();
        if (!services.Embedded || !Directory.Exists(folder) || !await IsEmptyAsync(services)) return;
        try
        {
            await LoadAsync(app, services, folder);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Cancelled && app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The gateway was asked to end meanwhile, and ends in order.
        }
    }

    static async Task LoadAsync(WebApplication app, ServiceClients services, string folder)
    {
        var intake = app.Services.GetRequiredService<ArticleIntake>();
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsPage).Order(StringComparer.Ordinal).ToList();
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

    static async Task<bool> IsEmptyAsync(ServiceClients services)
    {
        var status = await services.Indexing.GetStatusAsync(new GetStatusRequest());
        return status.Shards.All(shard => shard.LogEnd == 0);
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
