using Khabar.Defaults;
using Khabar.Defaults.Telemetry;
using Khabar.Services.Extraction;

const string Name = "extraction";
const int Port = 8081;

return await HostProgram.RunAsync(args, ServiceDefaults.Arguments(Name, Port), async () =>
{
    var builder = ServiceDefaults.CreateService(args, Name, Port);
    builder.AddExtraction();
    var app = builder.Build();
    app.MapServiceDefaults();
    app.MapMetrics(atOwnAddress: false);
    app.MapExtraction();
    await app.RunAsync();
});
