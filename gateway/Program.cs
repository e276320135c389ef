using Khabar.Defaults;
using Khabar.Defaults.Telemetry;
using Khabar.Gateway;
using Khabar.Gateway.Articles;
using Khabar.Gateway.Delivery;
using Khabar.Gateway.Description;
using Khabar.Gateway.Health;
using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Reindexing;
using Khabar.Gateway.Samples;
using Khabar.Gateway.Search;
using Khabar.Gateway.Services;
using Khabar.Gateway.Status;
using Khabar.Gateway.Text;
using Microsoft.Extensions.Options;

return await HostProgram.RunAsync(args, GatewayHost.Arguments, async () =>
{
    var builder = GatewayHost.CreateBuilder(args);
    builder.AddLogs().AddTelemetry("gateway");
    builder.AddServiceClients();
    builder.AddLeaving();
    builder.AddProblems();
    builder.AddCompression();
    builder.AddCrossOrigin();
    builder.AddArticles();
    builder.AddStatus();
    builder.AddDescription();

    var app = builder.Build();
    app.UseLeaving();
    app.UseRequestSpans();
    app.UseCompression();
    app.UseProblems();
    app.UseCors();
    app.UseKnownParametersOnly();
    app.UsePage();
    app.MapDescription();
    app.MapHealth();
    app.MapMetrics(atOwnAddress: true);
    app.MapArticles();
    app.MapSearch();
    app.MapSuggest();
    app.MapRelated();
    app.MapReindex();
    app.MapText();
    app.MapStatus();

    // Before the suite, which takes a while to start.
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    await app.ConnectServicesAsync();
    await app.StartAsync();
    await app.LoadSamplesAsync();
    app.AnnounceAddress();
    await app.WaitForShutdownAsync();
});
