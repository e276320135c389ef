using System.Text.Json.Nodes;
using Khabar.Page.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class NoticeTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("en-GB", "Did you mean")]
    [InlineData("ar-EG", "هل تقصد")]
    public async Task A_misspelt_query_is_put_right_with_one_click(string locale, string question)
    {
        await using var visit = await browser.VisitAsync("/", locale);
        await AnswerWithAsync(visit, "q=lighthuose", answer => answer["did_you_mean"] = "lighthouse");
        await visit.Page.GotoAsync("/?q=lighthuose");
        await Expect(visit.Page.Locator(".notice.suggestion")).ToContainTextAsync(question);
        await visit.Page.Locator(".notice.suggestion a").ClickAsync();
        await visit.ParameterAsync("q", "lighthouse");
        await Expect(visit.Titles.First).ToContainTextAsync("Lighthouse");
    }

    [BrowserTheory]
    [InlineData("en-GB", "A part of the archive")]
    [InlineData("ar-EG", "لم يُجب جزء من الأرشيف")]
    public async Task An_answer_without_every_shard_says_that_there_may_be_more(string locale, string notice)
    {
        await using var visit = await browser.VisitAsync("/", locale);
        await AnswerWithAsync(visit, "q=lighthouse", answer => answer["missing_shards"] = new JsonArray(3));
        await visit.Page.GotoAsync("/?q=lighthouse");
        await Expect(visit.Page.Locator(".notice.warning")).ToContainTextAsync(notice);
        await Expect(visit.Hits.First).ToBeVisibleAsync();
    }

    /// <summary>Lets the gateway answer a search and puts into the answer what cannot be brought about at will.</summary>
    static Task AnswerWithAsync(Visit visit, string query, Action<JsonNode> change) => visit.Page.RouteAsync($"**/v1/search?{query}&*", async route =>
    {
        var response = await route.FetchAsync();
        var answer = JsonNode.Parse(await response.TextAsync())!;
        change(answer);
        await route.FulfillAsync(new() { Response = response, Body = answer.ToJsonString() });
    });
}
