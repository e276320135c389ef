using Khabar.Gateway.Tests.Telemetry.Otlp;

namespace Khabar.Gateway.Tests.Telemetry;

public sealed class TraceTests
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_trace_follows_an_article_from_its_request_to_the_commit_and_a_query_to_its_service()
    {
        await using var collector = await TraceCollector.StartAsync();
        var gateway = new RunningGateway
        {
            Environment =
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            },
        };
        await gateway.InitializeAsync();
        try
        {
            await gateway.PostAsync("/v1/articles", new { id = "traced", title = "Traced", text = "An article whose way is followed." }, 201);
            await gateway.GetAsync("/v1/search?q=traced");
            await gateway.GetAsync("/healthz");

            var article = await CompleteAsync(collector, "POST /v1/articles", "commit");
            Assert.Contains("khabar.v1.IndexingService/Index", article);
            Assert.Contains("index article", article);
            Assert.Contains("khabar.v1.SearchService/Search", await CompleteAsync(collector, "GET /v1/search", "khabar.v1.SearchService/Search"));
            Assert.DoesNotContain(collector.Spans, span => span.Span.Name.Contains("/healthz", StringComparison.Ordinal));
        }
        finally
        {
            await gateway.DisposeAsync();
        }
    }

    /// <summary>The names of the spans of the trace that begins with a span of a name, once it has one of another name.</summary>
    static Task<string[]> CompleteAsync(TraceCollector collector, string first, string last) => Poll.UntilAsync(
        () => Task.FromResult(NamesOf(collector, first)), names => names.Contains(last), Deadline,
        names => $"No '{last}' in: {string.Join(", ", names)}; all: {string.Join(", ", collector.Spans.Select(span => span.Span.Name))}");

    static string[] NamesOf(TraceCollector collector, string first)
    {
        Span[] spans = [.. collector.Spans.Select(span => span.Span)];
        var begin = spans.FirstOrDefault(span => span.Name == first && span.ParentSpanId.IsEmpty);
        return [.. spans.Where(span => span.TraceId == begin?.TraceId).Select(span => span.Name)];
    }
}
