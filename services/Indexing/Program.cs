using Khabar.Defaults;
using Khabar.Defaults.Telemetry;
using Khabar.Services.Indexing;

return await HostProgram.RunAsync(async () =>
{
    var builder = ServiceDefaults.CreateService(args, "indexing", port: 8082);
    builder.AddIndexing();
    var app = builder.Build();
    app.MapServiceDefaults();
    app.MapMetrics(atOwnAddress: false);
    app.MapIndexing();
    await app.RunAsync();
});
