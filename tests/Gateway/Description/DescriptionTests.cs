using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Khabar.Gateway.Tests.Description;

[Collection(GatewayCollection.Name)]
public sealed class DescriptionTests(RunningGateway gateway)
{
    [Fact]
    public async Task The_description_is_valid_OpenAPI_3_1()
    {
        var read = OpenApiDocument.Parse(await gateway.Http.GetStringAsync("/openapi/v1.json"), "json");
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.ToString()));
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()).Select(error => error.ToString()));
    }

    [Fact]
    public async Task Every_operation_is_tried_has_a_name_of_its_own_and_says_what_its_parameters_are()
    {
        var described = OperationsOf(await gateway.GetAsync("/openapi/v1.json")).ToList();
        Assert.Equal(described.Select(one => one.Name).Order(), Operations.Trials.Select(trial => trial.Operation).Distinct().Order());
        Assert.Distinct(described.Select(one => (string?)one.Operation["operationId"]));
        Assert.All(described, one => Assert.All(one.Operation["parameters"]?.AsArray() ?? [], parameter =>
            Assert.False(string.IsNullOrEmpty((string?)parameter!["description"]), $"{one.Name}: {parameter["name"]} has no description")));
    }

    [Fact]
    public async Task Operations_stand_in_a_few_groups() =>
        Assert.Equal(
            ["Articles", "Operations", "Search", "Text"],
            OperationsOf(await gateway.GetAsync("/openapi/v1.json")).Select(one => (string)one.Operation["tags"]!.AsArray().Single()!).Distinct().Order());

    [Fact]
    public async Task Every_operation_answers_right_and_wrong_requests_as_described()
    {
        var description = await gateway.GetAsync("/openapi/v1.json");
        var operations = OperationsOf(description).ToDictionary(one => one.Name, one => one.Operation);
        var schemas = new SchemaCheck(description);
        foreach (var trial in Operations.Trials)
        {
            using var response = await SendAsync(trial);
            var body = await response.Content.ReadAsStringAsync();
            var what = $"{trial.Operation} {trial.Address} {trial.Body} answered {(int)response.StatusCode}: {body}";
            Assert.True(trial.Status == response.StatusCode, what);
            var answer = operations[trial.Operation]["responses"]![$"{(int)trial.Status}"];
            Assert.True(answer is not null, $"not described: {what}");
            foreach (var header in answer["headers"]?.AsObject().Where(header => header.Key != "Retry-After") ?? [])
                Assert.True(response.Headers.Contains(header.Key), $"{header.Key} is missing: {what}");
            var content = answer["content"]?[response.Content.Headers.ContentType?.MediaType ?? ""];
            Assert.True(content is not null || body.Length == 0, $"another media type than described, {response.Content.Headers.ContentType}: {what}");
            foreach (var text in response.Content.Headers.ContentType?.MediaType == "application/x-ndjson" ? body.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [body])
                if (content is not null && text.Length > 0) Assert.Empty(schemas.Faults(content["schema"]!, JsonNode.Parse(text)).Select(fault => $"{fault} in {what}"));
        }
    }

    static IEnumerable<(string Name, JsonObject Operation)> OperationsOf(JsonNode description) =>
        description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => ($"{one.Key.ToUpperInvariant()} {path.Key}", one.Value!.AsObject())));

    async Task<HttpResponseMessage> SendAsync(Trial trial)
    {
        using var request = new HttpRequestMessage(new HttpMethod(trial.Operation.Split(' ')[0]), trial.Address);
        if (trial.Body is not null) request.Content = new StringContent(trial.Body, Encoding.UTF8, trial.Type);
        if (trial.Header?.Split(": ") is [var name, var value]) request.Headers.TryAddWithoutValidation(name, value);
        return await gateway.Http.SendAsync(request);
    }
}
