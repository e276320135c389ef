using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Khabar.Defaults;
using Khabar.Defaults.Errors;
using Khabar.Services.Extraction;
using Khabar.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Extraction.Tests;

/// <summary>The service over the wire: one server for all tests.</summary>
public sealed class ExtractionServiceTests : IAsyncLifetime
{
    const string Story = "<h1>Quay opens</h1><p>The harbour master opened the new quay on Monday, and forty boats moored there before the evening tide came in.</p>"
        + "<p>Fishermen had waited for it for six years, said Ilse Tarn, who sells their catch, and the first lorries left before noon.</p>";

    WebApplication app = null!;
    GrpcChannel channel = null!;
    ExtractionService.ExtractionServiceClient client = null!;

    public async Task InitializeAsync()
    {
        var builder = ServiceDefaults.CreateService(["--urls", "http://127.0.0.1:0"], "extraction", port: 0);
        builder.AddExtraction();
        app = builder.Build();
        app.MapServiceDefaults();
        app.MapExtraction();
        await app.StartAsync();
        channel = GrpcChannel.ForAddress(app.Urls.Single());
        client = new ExtractionService.ExtractionServiceClient(channel);
    }

    public async Task DisposeAsync()
    {
        channel.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_page_of_HTML_gives_its_article()
    {
        var article = (await client.ExtractAsync(new ExtractRequest { Page = Html(Story) })).Article;
        Assert.Equal("Quay opens", article.Title);
        Assert.Contains("forty boats", article.Text);
        Assert.Equal("en", article.Language);
        Assert.Contains(article.Blocks, block => block is { Kept: true, Kind: BlockKind.Paragraph, Confidence: >= 0.5f, Reason.Length: > 0 });
        Assert.Equal("https://harbour.example/quay", article.Url);
    }

    [Fact]
    public async Task Relative_dates_count_from_the_time_of_fetching()
    {
        var page = Html("<p><time datetime=\"2022-03-03T18:20:00+02:00\">x</time></p>" + Story);
        var published = (await client.ExtractAsync(new ExtractRequest { Page = page })).Article.Published;
        Assert.Equal("\"2022-03-03T16:20:00Z\"", published.Instant.ToString());
        Assert.Equal(120, published.UtcOffsetMinutes);
        Assert.False(published.DateOnly);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("page.content")]
    [InlineData("page.html")]
    [InlineData("page.text")]
    [InlineData("page.url")]
    public async Task A_wrong_field_is_named(string field)
    {
        var page = field switch
        {
            "page" => null,
            "page.content" => new Page(),
            "page.html" => Html(""),
            "page.text" => new Page { Text = "" },
            _ => new Page { Text = "x", Url = "no address" },
        };
        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.ExtractAsync(new ExtractRequest { Page = page }));
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        var violation = RpcErrors.Details(error)!.Details.Single().Unpack<Google.Rpc.BadRequest>().FieldViolations.Single();
        Assert.Equal(field, violation.Field);
    }

    [Fact]
    public async Task A_stream_is_answered_in_order_and_a_wrong_page_does_not_end_it()
    {
        using var call = client.ExtractStream();
        const int pages = 60;
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < pages; i++)
                await call.RequestStream.WriteAsync(new ExtractStreamRequest { Page = i % 10 == 7 ? new Page() : Html(Story.Replace("Quay opens", $"Quay {i} opens")) });
            await call.RequestStream.CompleteAsync();
        });
        var received = 0;
        await foreach (var response in call.ResponseStream.ReadAllAsync())
        {
            if (received % 10 == 7)
                Assert.Equal((int)StatusCode.InvalidArgument, response.Error.Code);
            else
                Assert.Equal($"Quay {received} opens", response.Article.Title);
            received++;
        }
        await sending;
        Assert.Equal(pages, received);
    }

    [Fact]
    public void A_setting_out_of_range_stops_the_start_and_is_named()
    {
        var builder = ServiceDefaults.CreateService(["--urls", "http://127.0.0.1:0", "--Extraction:ReadAhead=-1"], "extraction", port: 0);
        builder.AddExtraction();
        using var wrong = builder.Build();
        var error = Assert.Throws<OptionsValidationException>(() => wrong.Start());
        Assert.Contains("Extraction:ReadAhead", error.Message);
    }

    static Page Html(string html) => new() { Html = ByteString.CopyFromUtf8(html), Url = "https://harbour.example/quay", ContentType = "text/html; charset=utf-8" };
}
