using Khabar.Defaults;
using Khabar.Services.Search;

var builder = ServiceDefaults.CreateService(args, port: 8083);
builder.AddSearch();
var app = builder.Build();
app.MapServiceDefaults();
app.MapSearch();
app.Run();
