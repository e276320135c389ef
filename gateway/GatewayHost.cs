using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Khabar.Defaults.Settings;
using Khabar.Defaults.Storage;
using Khabar.Gateway.Services;
using Microsoft.Extensions.FileProviders;

namespace Khabar.Gateway;

/// <summary>The gateway's web host: settings, JSON conventions, the page's files, the line that says where it listens.</summary>
static class GatewayHost
{
    /// <summary>Largest request body except that of a batch, in bytes: a page of 16 MiB as JSON, escapes included.</summary>
    const long MaxBodyBytes = 48L * 1024 * 1024;

    /// <summary>Longest first line of a request, in bytes: a query of 8,192 Arabic letters, percent-encoded, and room for the rest.</summary>
    const int MaxAddressBytes = 64 * 1024;

    /// <summary>What may stand on the gateway's command line.</summary>
    public static CommandArguments Arguments { get; } = new(
        "Khabar's gateway: REST, the search page and, unless Services:* name others, the whole suite in one process",
        new ShortName("--data", "DIR", CollectionFolders.DataPathKey, "where the suite keeps its files; ./data"),
        new ShortName("--urls", "URL", WebHostDefaults.ServerUrlsKey, "where the gateway listens; http://localhost:8080"),
        new ShortName("--grpc", "URL", $"{ServiceAddresses.Section}:{nameof(ServiceAddresses.EmbeddedGrpc)}", "where the suite takes gRPC calls of other processes; nowhere"));

    /// <summary>
    /// A builder with <c>appsettings.json</c>, environment and command line read. <c>--data DIR</c>, <c>--urls URL</c> and
    /// <c>--grpc URL</c> set where the suite keeps its files, where the gateway listens, and where the suite takes gRPC calls.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] arguments)
    {
        // Settings and the page's files lie beside the program, wherever it is started from; data lies where the caller stands.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddCommandLine(arguments, Arguments.Keys);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.MaxRequestLineSize = MaxAddressBytes;
        });
        builder.Services.AddSettings<StorageOptions>(StorageOptions.Section);
        builder.Services.ConfigureHttpJsonOptions(http => Configure(http.SerializerOptions));
        return builder;
    }

    /// <summary>JSON as the REST contract has it: snake_case, unknown members refused, Arabic written as itself.</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.NumberHandling = JsonNumberHandling.Strict;
    }

    /// <summary>Serves the search page at <c>/</c>, under a policy that runs and loads nothing but the page's own files.</summary>
    public static void UsePage(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
            headers["Referrer-Policy"] = "no-referrer";
            await next(context);
        });
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        // The files' names stay while their content changes with the version, so browsers ask each time; the entity tag spares the rest.
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
    }

    /// <summary>Prints where the gateway can be reached, once it can.</summary>
    public static void AnnounceAddress(this WebApplication app)
    {
        foreach (var url in app.Urls) Console.WriteLine($"Khabar is ready: {url}");
    }
}
