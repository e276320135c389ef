using Khabar.Defaults;
using Khabar.Services.Extraction;

var builder = ServiceDefaults.CreateService(args, port: 8081);
builder.AddExtraction();
var app = builder.Build();
app.MapServiceDefaults();
app.MapExtraction();
app.Run();
