using Khabar.Defaults.Telemetry;
using Khabar.Gateway;
using Khabar.Gateway.Articles;
using Khabar.Gateway.Health;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Reindexing;
using Khabar.Gateway.Samples;
using Khabar.Gateway.Search;
using Khabar.Gateway.Services;
using Khabar.Gateway.Text;

var builder = GatewayHost.CreateBuilder(args);
builder.AddLogs().AddTelemetry("gateway");
builder.AddServiceClients();
builder.AddProblems();
builder.AddArticles();
builder.Services.AddOpenApi("v1");

var app = builder.Build();
app.UseRequestSpans();
app.UseProblems();
app.UsePage();
app.MapOpenApi("/openapi/{documentName}.json");
app.MapHealth();
app.MapMetrics(atOwnAddress: true);
app.MapArticles();
app.MapSearch();
app.MapSuggest();
app.MapRelated();
app.MapReindex();
app.MapText();

await app.ConnectServicesAsync();
await app.StartAsync();
await app.LoadSamplesAsync();
app.AnnounceAddress();
await app.WaitForShutdownAsync();
