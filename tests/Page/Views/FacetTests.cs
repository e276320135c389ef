using Khabar.Page.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class FacetTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("en-GB", "Arabic")]
    [InlineData("ar-EG", "العربية")]
    public async Task A_language_narrows_the_results_and_can_be_taken_away_again(string locale, string arabic)
    {
        await using var visit = await browser.VisitAsync("/?q=ceasefire", locale);
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = arabic }).CheckAsync();
        await visit.ParameterAsync("language", "ar");
        await Expect(visit.Hits.Locator("article[lang=en]")).ToHaveCountAsync(0);
        await visit.Page.Locator("#chosen button").ClickAsync();
        await visit.ParameterAsync("language", null);
        await Expect(visit.Hits.Locator("article[lang=en]").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Several_sources_can_be_chosen_since_each_facet_counts_without_its_own_filter()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "harbour.example" }).CheckAsync();
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("19 articles");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "coast.example" }).CheckAsync();
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync($"{KnownArticles.Lighthouses} articles");
    }

    [BrowserFact]
    public async Task Boxes_ticked_faster_than_answers_come_all_count()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse");
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "coast.example" })).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("() => { for (const id of ['source-harbour.example', 'source-coast.example']) document.getElementById(id).click(); }");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync($"{KnownArticles.Lighthouses} articles");
    }

    [BrowserFact]
    public async Task A_month_and_typed_dates_narrow_alike()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "January 2024" }).ClickAsync();
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("31 articles");
        await Expect(visit.Page.GetByLabel("To", new() { Exact = true })).ToHaveValueAsync("2024-01-31");
        await visit.Page.GetByLabel("To", new() { Exact = true }).FillAsync("2024-01-10");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("10 articles");
    }

    [BrowserTheory]
    [InlineData("en-GB", 0.9)]
    [InlineData("ar-EG", 0.1)]
    public async Task The_histogram_can_be_drawn_over_and_runs_the_way_the_script_does(string locale, double late)
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse", locale);
        var box = (await visit.Page.Locator(".histogram").BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + box.Width * (float)late, box.Y + box.Height / 2);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.UpAsync();
        await visit.ParameterAsync("from", "2024-02-01");
        await Expect(visit.Hits.Locator("time").First).ToHaveAttributeAsync("datetime", new System.Text.RegularExpressions.Regex("^2024-02"));
    }
}
