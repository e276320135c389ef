using Khabar.Gateway.Problems;

namespace Khabar.Gateway.Text;

/// <summary>Text processing without storing anything.</summary>
static class TextEndpoints
{
    public static void MapText(this IEndpointRouteBuilder app)
    {
        var text = app.MapGroup("/v1").WithTags("Text");
        text.MapPost("/extract", ExtractEndpoint.PostAsync)
            .WithSummary("Extract the article of a page")
            .Accepts<ExtractBody>("application/json")
            .Produces<ExtractAnswer>()
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");
        text.MapPost("/analyze", AnalyzeEndpoint.PostAsync)
            .WithSummary("Show how a text is analysed")
            .Accepts<AnalyzeBody>("application/json")
            .Produces<AnalyzeAnswer>()
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");
    }
}
