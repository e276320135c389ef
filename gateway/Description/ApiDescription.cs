using Microsoft.OpenApi;

namespace Khabar.Gateway.Description;

/// <summary>The REST interface described, OpenAPI 3.1, at <c>/openapi/v1.json</c>, and a page to read it and try it at <c>/docs</c>.</summary>
static class ApiDescription
{
    const string Version = "v1";
    const string Address = "/openapi/" + Version + ".json";

    public static void AddDescription(this WebApplicationBuilder builder) => builder.Services.AddOpenApi(Version, openApi =>
    {
        openApi.AddSchemaTransformer(SchemaWording.Apply);
        openApi.AddOperationTransformer(OperationWording.Apply);
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Khabar",
                Version = Version,
                Description = "Clean articles out of news pages, and search over them, in Arabic and English. Errors are problem documents (RFC 9457) that name the field at fault.",
            };
            // Wherever the gateway stands, its addresses begin where this description was got.
            document.Servers = [new() { Url = "/" }];
            return Task.CompletedTask;
        });
    });

    public static void MapDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "Khabar: the REST interface";
            page.InjectStylesheet("/css/docs.css");
            page.SwaggerEndpoint(Address, "Khabar " + Version);
        });
    }
}
