using Khabar.Defaults;
using Khabar.Services.Indexing;

var builder = ServiceDefaults.CreateService(args, port: 8082);
builder.AddIndexing();
var app = builder.Build();
app.MapServiceDefaults();
app.MapIndexing();
app.Run();
