using Khabar.Defaults;
using Khabar.Defaults.Telemetry;
using Khabar.Services.Search;

const string Name = "search";
const int Port = 8083;

return await HostProgram.RunAsync(args, ServiceDefaults.Arguments(Name, Port), async () =>
{
    var builder = ServiceDefaults.CreateService(args, Name, Port);
    builder.AddSearch();
    var app = builder.Build();
    app.MapServiceDefaults();
    app.MapMetrics(atOwnAddress: false);
    app.MapSearch();
    await app.RunAsync();
});
