using Khabar.Extraction;
using Khabar.Services.Extraction.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Khabar.Services.Extraction;

/// <summary>Puts the extraction service into a host.</summary>
public static class ExtractionHosting
{
    /// <summary>Adds the service and its options, which are checked when the host starts.</summary>
    public static IHostApplicationBuilder AddExtraction(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ExtractionOptions>()
            .BindConfiguration(ExtractionOptions.Section)
            .Validate(options => options.ReadAhead is >= 1 and <= ExtractionOptions.MaxReadAhead, $"{ExtractionOptions.Section}:ReadAhead must be 1 to {ExtractionOptions.MaxReadAhead}.")
            .ValidateOnStart();
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<ExtractionMetrics>();
        builder.Services.AddPageExtraction();
        return builder;
    }

    /// <summary>Adds <see cref="PageExtraction"/> alone, for services that extract what they have stored.</summary>
    public static IServiceCollection AddPageExtraction(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ArticleExtractor>();
        services.TryAddSingleton<PageExtraction>();
        return services;
    }

    /// <summary>Maps the service's RPCs.</summary>
    public static IEndpointRouteBuilder MapExtraction(this IEndpointRouteBuilder routes)
    {
        routes.MapGrpcService<ExtractionGrpcService>();
        return routes;
    }
}
