using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Khabar.Gateway.Tests;

/// <summary>What a caller is told who asked wrongly: the field, and what it must be, in words of the interface.</summary>
[Collection(GatewayCollection.Name)]
public sealed class ProblemTests(RunningGateway gateway)
{
    [Theory]
    [InlineData("/v1/search?langauge=ar", "langauge", "langauge is not a parameter of this operation, which takes collapse, collection, explain, freshness, from, language, page_size, page_token, position, q, sort, source, to.")]
    [InlineData("/v1/articles/x?lang=ar", "lang", "lang is not a parameter of this operation, which takes collection, include.")]
    [InlineData("/v1/search?page_size=x", "page_size", "page_size must be a whole number from 1 to 100; it is 'x'.")]
    [InlineData("/v1/search?position=99:1", "position", "position names shards from 0 to 7, which this collection has.")]
    public async Task A_wrong_parameter_is_named_in_the_field_and_in_the_words(string address, string field, string detail)
    {
        var problem = await gateway.GetAsync(address, 400);
        Assert.Equal(field, (string?)problem["errors"]![0]!["field"]);
        Assert.Equal(detail, (string?)problem["detail"]);
    }

    [Theory]
    [InlineData("""{"id":"x","txt":"b"}""", "txt", "txt is not a member of this object (line 1, byte ")]
    [InlineData("""{"id":5,"text":"b"}""", "id", "id cannot have this value (line 1, byte 8).")]
    [InlineData("id=x", "$", "the body must be one whole JSON object (line 1, byte 1).")]
    [InlineData("""{"id":"x","te""", "$", "the body must be one whole JSON object")]
    public async Task A_wrong_body_is_told_in_words_of_JSON(string body, string field, string detail)
    {
        using var response = await gateway.Http.PostAsync("/v1/articles", new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(field, (string?)problem["errors"]![0]!["field"]);
        Assert.StartsWith(detail, (string?)problem["detail"]);
        Assert.DoesNotContain("Khabar.Gateway", problem.ToJsonString());
    }

    [Theory]
    [InlineData("/v1/reindex")]
    [InlineData("/v1/reindex/switch?generation=1")]
    public async Task A_body_that_nobody_would_read_is_refused(string address)
    {
        using var response = await gateway.Http.PostAsync(address, new StringContent("""{"extract":true}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("$", (string?)problem["errors"]![0]!["field"]);
        Assert.Equal("the body must not be there: this operation is told what to do by parameters in its address.", (string?)problem["detail"]);
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", HttpStatusCode.NotFound, "There is nothing at /v1/nothing.")]
    [InlineData("PUT", "/v1/articles", HttpStatusCode.MethodNotAllowed, "/v1/articles does not take PUT, but POST.")]
    [InlineData("POST", "/v1/extract", HttpStatusCode.UnsupportedMediaType, "The body must be JSON, Content-Type: application/json.")]
    public async Task What_is_not_there_says_what_is(string method, string address, HttpStatusCode status, string detail)
    {
        using var response = await gateway.Http.SendAsync(new(new HttpMethod(method), address));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(detail, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]);
    }
}
