using System.IO.Compression;
using System.Net;
using Khabar.Gateway.Problems;

namespace Khabar.Gateway.Tests.Delivery;

[Collection(GatewayCollection.Name)]
public sealed class DeliveryTests(RunningGateway gateway)
{
    [Theory]
    [InlineData("/js/main.js", "br")]
    [InlineData("/js/main.js", "gzip")]
    [InlineData("/v1/search?q=ceasefire", "br")]
    [InlineData("/v1/search?page_size=none", "gzip")]
    public async Task Answers_are_compressed_for_whoever_takes_it(string address, string encoding)
    {
        var plain = await gateway.Http.GetByteArrayAsync("/js/main.js");
        using var response = await GetAsync(address, ("Accept-Encoding", encoding));
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        await using var sent = await response.Content.ReadAsStreamAsync();
        await using Stream content = encoding == "br" ? new BrotliStream(sent, CompressionMode.Decompress) : new GZipStream(sent, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole);
        if (address == "/js/main.js") Assert.Equal(plain, whole.ToArray());
        else Assert.StartsWith("{", System.Text.Encoding.UTF8.GetString(whole.ToArray()));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task A_file_that_has_not_changed_is_not_sent_again_however_it_was_sent(string encoding)
    {
        using var first = await GetAsync("/css/base.css", ("Accept-Encoding", encoding));
        Assert.Equal(encoding == "br", first.Headers.ETag!.IsWeak);
        using var again = await GetAsync("/css/base.css", ("Accept-Encoding", encoding), ("If-None-Match", first.Headers.ETag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Pages_of_other_origins_may_not_call_unless_they_are_named()
    {
        using var response = await GetAsync("/v1/search", ("Origin", "https://desk.example"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void Who_is_asked_to_come_back_is_told_when(int status) =>
        Assert.True(Problem.From(new ProblemException(status, "busy"))!.RetryAfter > TimeSpan.Zero);

    async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await gateway.Http.SendAsync(request);
    }
}

public sealed class CrossOriginTests
{
    [Fact]
    public async Task A_named_origin_may_call_from_a_browser_and_another_may_not()
    {
        var gateway = new RunningGateway { Environment = { ["Cors__Origins__0"] = "https://desk.example" } };
        await gateway.InitializeAsync();
        try
        {
            Assert.Equal("https://desk.example", await AllowedAsync(gateway, "https://desk.example"));
            Assert.Null(await AllowedAsync(gateway, "https://elsewhere.example"));
        }
        finally
        {
            await gateway.DisposeAsync();
        }
    }

    static async Task<string?> AllowedAsync(RunningGateway gateway, string origin)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v1/articles");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type, idempotency-key");
        using var response = await gateway.Http.SendAsync(preflight);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
