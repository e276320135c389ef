using Khabar.Gateway.Parameters;
using Microsoft.AspNetCore.WebUtilities;

namespace Khabar.Gateway.Tests;

[Collection(GatewayCollection.Name)]
public sealed class SearchTests(RunningGateway gateway)
{
    [Fact]
    public async Task The_samples_are_found_in_both_languages()
    {
        var english = await gateway.GetAsync("/v1/search?q=leaving+family&language=en");
        Assert.Contains(english["hits"]!.AsArray(), hit => (string?)hit!["id"] == "families-leave-tal-zahra");
        var arabic = await gateway.GetAsync("/v1/search?q=" + Uri.EscapeDataString("العائلة") + "&language=ar");
        Assert.Contains(arabic["hits"]!.AsArray(), hit => (string?)hit!["id"] == "awwal-alailat");
        Assert.All(arabic["hits"]!.AsArray(), hit => Assert.Equal("ar", (string?)hit!["language"]));
    }

    [Fact]
    public async Task A_snippet_marks_the_matches_and_escapes_the_rest()
    {
        var stored = await gateway.PostAsync("/v1/articles", new { id = "markup", text = "The quizmaster wrote <script>alert('pudding')</script> & smiled at the audience of the evening." }, 201);
        var answer = await gateway.GetAsync($"/v1/search?q=quizmaster+pudding&position={stored["position"]}");
        var snippet = (string)answer["hits"]![0]!["snippet"]!;
        Assert.Contains("<em>quizmaster</em>", snippet);
        Assert.Contains("&amp; smiled", snippet);
        Assert.DoesNotContain("<script>", snippet);
    }

    [Fact]
    public async Task A_search_that_names_a_position_sees_what_stands_there()
    {
        for (var i = 0; i < 5; i++)
        {
            var stored = await gateway.PostAsync("/v1/articles", new { id = $"fresh-{i}", text = $"The periscope{i} was seen from the pier by three anglers in the early morning." }, 201);
            var answer = await gateway.GetAsync($"/v1/search?q=periscope{i}&position={stored["position"]}");
            Assert.Equal($"fresh-{i}", (string?)answer["hits"]![0]!["id"]);
        }
    }

    [Fact]
    public async Task Copies_are_one_hit_unless_every_article_is_asked_for()
    {
        const string report = "The stevedores of the northern quay ended their strike on Friday after eleven days, when the harbour office agreed to mend the cranes.";
        var first = await gateway.PostAsync("/v1/articles", new { id = "strike-1", text = report, source = "agency.example" }, 201);
        var stored = await gateway.PostAsync("/v1/articles", new { id = "strike-2", text = "(Agency) " + report, source = "courier.example" }, 201);
        var address = $"/v1/search?q=%22stevedores+of+the+northern+quay%22&position={first["position"]},{stored["position"]}";
        var collapsed = await gateway.GetAsync(address);
        Assert.Equal(2, (int)collapsed["total"]!);
        var copy = Assert.Single(Assert.Single(collapsed["hits"]!.AsArray())!["copies"]!.AsArray());
        Assert.StartsWith("strike-", (string?)copy!["id"]);
        Assert.Equal(2, (await gateway.GetAsync(address + "&collapse=false"))["hits"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_score_is_explained_as_a_tree()
    {
        var hit = (await gateway.GetAsync("/v1/search?q=ceasefire+talks&freshness=7d&explain=true"))["hits"]![0]!;
        Assert.Equal((double)hit["score"]!, (double)hit["explanation"]!["value"]!, 1e-4);
        var details = hit["explanation"]!["details"]!.AsArray();
        Assert.Contains(details, detail => ((string)detail!["description"]!).StartsWith("freshness: ", StringComparison.Ordinal));
        Assert.Contains(details[0]!["details"]!.AsArray(), detail => ((string)detail!["description"]!).Contains("talks"));
        Assert.Null((await gateway.GetAsync("/v1/search?q=ceasefire"))["hits"]![0]!["explanation"]);
    }

    [Fact]
    public async Task Headlines_complete_what_is_typed()
    {
        var suggestions = (await gateway.GetAsync("/v1/suggest?q=ceasef&limit=3"))["suggestions"]!.AsArray();
        Assert.Contains("easefire", (string?)suggestions[0]!["text"]);
        Assert.Equal("limit", (string?)(await gateway.GetAsync("/v1/suggest?q=a&limit=1000000000", 400))["errors"]![0]!["field"]);
        Assert.Equal("q", (string?)(await gateway.GetAsync("/v1/suggest?q=" + new string('a', 300), 400))["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repeat()
    {
        var all = (await gateway.GetAsync("/v1/search?page_size=100&collapse=false"))["hits"]!.AsArray().Select(hit => (string)hit!["id"]!).ToList();
        var paged = new List<string>();
        string? token = null;
        do
        {
            var page = await gateway.GetAsync("/v1/search?collapse=false&page_size=7" + (token is null ? "" : "&page_token=" + Uri.EscapeDataString(token)));
            paged.AddRange(page["hits"]!.AsArray().Select(hit => (string)hit!["id"]!));
            token = (string?)page["next_page_token"];
        }
        while (token is not null && paged.Count <= 1000);
        Assert.Equal(paged.Count, paged.Distinct().Count());
        Assert.Subset(paged.ToHashSet(), all.Take(30).ToHashSet());
    }

    [Fact]
    public async Task Facets_count_languages_sources_and_months()
    {
        var facets = (await gateway.GetAsync("/v1/search"))["facets"]!;
        Assert.Contains(facets["language"]!.AsArray(), value => (string?)value!["value"] == "ar");
        Assert.Contains(facets["month"]!.AsArray(), value => (string?)value!["value"] == "2025-02");
        Assert.Contains(facets["source"]!.AsArray(), value => (string?)value!["value"] == "courier.example");
    }

    [Fact]
    public async Task The_last_day_of_a_date_range_is_part_of_it()
    {
        var answer = await gateway.GetAsync("/v1/search?from=2025-02-11&to=2025-02-11&page_size=100&collapse=false");
        var ids = answer["hits"]!.AsArray().Select(hit => (string?)hit!["id"]).ToList();
        Assert.Contains("ceasefire-talks-second-round", ids);
        Assert.DoesNotContain("families-leave-tal-zahra", ids);
    }

    [Theory]
    [InlineData("to=9999-12-31")]
    [InlineData("to=9999-12-31T23:59:59.999Z")]
    [InlineData("from=0001-01-01")]
    public async Task The_ends_of_the_calendar_are_dates_too(string range) =>
        Assert.True((int)(await gateway.GetAsync("/v1/search?" + range))["total"]! > 0);

    [Theory]
    [InlineData(@"Wire, East|Post", @"source=Wire\,%20East&source=Post")]
    [InlineData(@"a|b|c", "source=a,,%20b%20,&source=c")]
    [InlineData(@"back\slash,", @"source=back\\slash\,")]
    [InlineData(@"a\b", @"source=a\b")]
    public void Sources_are_divided_by_commas_that_no_backslash_makes_their_own(string sources, string query) => Assert.Equal(
        sources.Split('|'), ParameterValues.List(QueryHelpers.ParseQuery(query)["source"]!));

    [Theory]
    [InlineData("%28%28%28%28%28%28%28%28%28%28%28%28%28%28%28%28%28%28%28%28bridge")]
    [InlineData("*%20OR%20a*%20OR%20*")]
    [InlineData("%ED%A0%80%20%FF%20bridge")]
    [InlineData("%E2%80%AEbridge%00%07%1B[31m")]
    [InlineData("%22%22%22%C2%AB")]
    public async Task Whatever_is_typed_gets_an_answer(string query) => Assert.NotNull((await gateway.GetAsync("/v1/search?q=" + query))["hits"]);

    [Fact]
    public async Task A_misspelled_query_gets_a_better_one() =>
        Assert.Equal("ceasefire", (string?)(await gateway.GetAsync("/v1/search?q=ceasfeire"))["did_you_mean"]);

    [Fact]
    public async Task A_query_of_ten_thousand_words_is_refused_by_name()
    {
        var problem = await gateway.GetAsync("/v1/search?q=" + string.Join('+', Enumerable.Repeat("a", 5000)), 400);
        Assert.Equal("q", (string?)problem["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Related_articles_of_nobody_are_not_found()
    {
        Assert.Equal(404, (int)(await gateway.GetAsync("/v1/articles/nobody/related", 404))["status"]!);
        Assert.Equal("limit", (string?)(await gateway.GetAsync("/v1/articles/nobody/related?limit=1000000000", 400))["errors"]![0]!["field"]);
    }

    [Theory]
    [InlineData("page_size=1000000000", "page_size")]
    [InlineData("page_size=-1", "page_size")]
    [InlineData("page_size=ten", "page_size")]
    [InlineData("page_token=forged", "page_token")]
    [InlineData("sort=oldest", "sort")]
    [InlineData("collapse=maybe", "collapse")]
    [InlineData("explain=1", "explain")]
    [InlineData("freshness=soon", "freshness")]
    [InlineData("freshness=0d", "freshness")]
    [InlineData("freshness=99999999d", "freshness")]
    [InlineData("from=last+week", "from")]
    [InlineData("to=2025-13-01", "to")]
    [InlineData("position=here", "position")]
    [InlineData("collection=..%2F..", "collection")]
    public async Task A_wrong_parameter_gets_a_problem_that_names_it(string parameters, string field)
    {
        var problem = await gateway.GetAsync("/v1/search?q=bridge&" + parameters, 400);
        Assert.Equal(field, (string?)problem["errors"]![0]!["field"]);
    }
}
