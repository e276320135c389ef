using Khabar.Defaults;
using Khabar.Defaults.Telemetry;
using Khabar.Services.Extraction;

return await HostProgram.RunAsync(async () =>
{
    var builder = ServiceDefaults.CreateService(args, "extraction", port: 8081);
    builder.AddExtraction();
    var app = builder.Build();
    app.MapServiceDefaults();
    app.MapMetrics(atOwnAddress: false);
    app.MapExtraction();
    await app.RunAsync();
});
