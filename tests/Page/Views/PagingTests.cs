using Khabar.Page.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class PagingTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task The_list_goes_on_as_one_scrolls_and_its_address_brings_all_of_it_back()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse&copies=1");
        await Expect(visit.Hits.First).ToBeVisibleAsync();
        while (await visit.Hits.CountAsync() < KnownArticles.Lighthouses)
        {
            var before = await visit.Hits.CountAsync();
            await visit.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
            await Expect(visit.Hits.Nth(before)).ToBeAttachedAsync();
        }
        Assert.Equal("6", visit.Parameter("pages"));
        await Expect(visit.Page.Locator("#more")).ToBeHiddenAsync();
        var titles = await visit.Titles.AllTextContentsAsync();
        Assert.Equal(titles.Count, titles.Distinct().Count());

        await visit.Page.ReloadAsync();
        await Expect(visit.Hits).ToHaveCountAsync(KnownArticles.Lighthouses);
        Assert.Equal(titles, await visit.Titles.AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task A_page_that_did_not_come_is_asked_for_again_and_its_failure_is_forgotten_then()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse&copies=1&pages=5");
        const string Further = "**/v1/search*page_token=*";
        await Expect(visit.Hits).ToHaveCountAsync(50);
        await visit.Page.RouteAsync(Further, route => route.AbortAsync());
        await visit.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Expect(visit.Page.Locator(".notice.failure")).ToBeVisibleAsync();
        visit.Expect("Failed to load resource");
        await visit.Page.UnrouteAsync(Further);
        await visit.Page.Locator(".notice.failure button").ClickAsync();
        await Expect(visit.Hits).ToHaveCountAsync(KnownArticles.Lighthouses);
        await Expect(visit.Page.Locator(".notice.failure")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#summary")).Not.ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task Back_from_an_article_the_list_stands_as_it_was_left()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse&copies=1&pages=3");
        // Far enough from the end of the list that no more of it comes meanwhile.
        var title = visit.Titles.Nth(15);
        await title.ClickAsync();
        await Expect(visit.Page.Locator("#view-article h1")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Hits).ToHaveCountAsync(30);
        await Expect(title).ToBeInViewportAsync();
        await Expect(title).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_newest_come_first_when_asked()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse&copies=1");
        await visit.Page.SelectOptionAsync("#sort", "newest");
        await visit.ParameterAsync("sort", "newest");
        await Expect(visit.Hits.First.Locator("time")).ToHaveAttributeAsync("datetime", new DateTime(2024, 1, 1).AddDays(KnownArticles.Lighthouses - 1).ToString("yyyy-MM-dd"));
    }
}
