using Khabar.Defaults.Settings;
using Khabar.Defaults.Storage;
using Khabar.Extraction;
using Khabar.Services.Extraction.Telemetry;
using Khabar.Services.Extraction.Templates;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Extraction;

/// <summary>Puts the extraction service into a host.</summary>
public static class ExtractionHosting
{
    /// <summary>Adds the service and its options, which are checked when the host starts.</summary>
    public static IHostApplicationBuilder AddExtraction(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSettings<ExtractionOptions>(ExtractionOptions.Section)
            .PostConfigure(options => options.TemplatesPath ??= DefaultTemplatesPath(builder.Configuration));
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<ExtractionMetrics>();
        builder.Services.AddPageExtraction();
        builder.Services.AddHostedService<HostTemplateKeeper>();
        return builder;
    }

    /// <summary>Adds <see cref="PageExtraction"/> alone, for services that extract what they have stored.</summary>
    public static IServiceCollection AddPageExtraction(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ArticleExtractor>();
        services.TryAddSingleton(provider => new HostTemplates(provider.GetRequiredService<IOptions<ExtractionOptions>>().Value.MaxHosts));
        services.TryAddSingleton<PageExtraction>();
        return services;
    }

    static string DefaultTemplatesPath(IConfiguration configuration) =>
        configuration[CollectionFolders.DataPathKey] is { Length: > 0 } data ? Path.Combine(data, "host-templates.bin") : "";

    /// <summary>Maps the service's RPCs.</summary>
    public static IEndpointRouteBuilder MapExtraction(this IEndpointRouteBuilder routes)
    {
        routes.MapGrpcService<ExtractionGrpcService>();
        return routes;
    }
}
