using System.CommandLine;
using System.Text.Json.Nodes;
using Khabar.Cli.Pipelines;
using Khabar.Cli.Server;

namespace Khabar.Cli.Search;

/// <summary><c>khabar search QUERY</c>: asks the gateway and prints the hits.</summary>
static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", -exclusion, field:value, …", Arity = ArgumentArity.OneOrMore };
        // A word may begin with -, which excludes it; what begins with -- was meant as an option.
        query.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal))) result.AddError($"{token.Value} is not an option");
        });
        var server = ServerOption.Create();
        var collection = new Option<string?>("--collection") { Description = "The collection to search; the gateway's default if not given" };
        var language = new Option<string?>("--language") { Description = "Only articles in this language: ar, en, …" };
        var source = new Option<string?>("--source") { Description = "Only articles of this source" };
        var from = new Option<string?>("--from") { Description = "Published on this day or later: 2022-03-03" };
        var to = new Option<string?>("--to") { Description = "Published on this day or earlier" };
        var sort = new Option<string>("--sort") { Description = "Order of the hits", DefaultValueFactory = _ => "relevance" };
        sort.AcceptOnlyFromAmong("relevance", "newest");
        var count = NumberOption.Create("--count", "Hits to print", given: 10, most: 100, "-n");
        var json = new Option<bool>("--json") { Description = "Print the gateway's answer as JSON" };
        var command = new Command("search", "Search the articles of a running Khabar.\n\n  khabar search ceasefire talks\n  khabar search 'وقف إطلاق النار' --language ar")
        {
            query, server, collection, language, source, from, to, sort, count, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new GatewayClient(parsed.GetValue(server)!);
            var parameters = new Dictionary<string, string?>
            {
                ["q"] = string.Join(' ', parsed.GetValue(query)!), ["collection"] = parsed.GetValue(collection), ["language"] = parsed.GetValue(language), ["source"] = parsed.GetValue(source),
                ["from"] = parsed.GetValue(from), ["to"] = parsed.GetValue(to), ["sort"] = parsed.GetValue(sort),
                ["page_size"] = parsed.GetValue(count).ToString(),
            };
            var given = parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value!)}");
            var answer = await client.GetAsync($"/v1/search?{string.Join('&', given)}", cancellation);
            if (parsed.GetValue(json)) Console.WriteLine(answer.ToJsonString(new(JsonLines.Options) { WriteIndented = true }));
            else HitPrinter.Print(answer);
            return ExitCode.Done;
        });
        return command;
    }
}
