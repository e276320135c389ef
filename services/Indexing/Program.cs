using Khabar.Defaults;
using Khabar.Defaults.Telemetry;
using Khabar.Services.Indexing;

const string Name = "indexing";
const int Port = 8082;

return await HostProgram.RunAsync(args, ServiceDefaults.Arguments(Name, Port), async () =>
{
    var builder = ServiceDefaults.CreateService(args, Name, Port);
    builder.AddIndexing();
    var app = builder.Build();
    app.MapServiceDefaults();
    app.MapMetrics(atOwnAddress: false);
    app.MapIndexing();
    await app.RunAsync();
});
