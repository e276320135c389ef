using Khabar.Defaults;
using Khabar.Defaults.Telemetry;
using Khabar.Services.Search;

return await HostProgram.RunAsync(async () =>
{
    var builder = ServiceDefaults.CreateService(args, "search", port: 8083);
    builder.AddSearch();
    var app = builder.Build();
    app.MapServiceDefaults();
    app.MapMetrics(atOwnAddress: false);
    app.MapSearch();
    await app.RunAsync();
});
