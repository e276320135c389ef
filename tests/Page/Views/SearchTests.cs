using Khabar.Page.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class SearchTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("en-GB", "ltr", "search-en")]
    [InlineData("ar-EG", "rtl", "search-ar")]
    public async Task Results_come_as_one_types_each_in_its_own_direction(string locale, string direction, string shot)
    {
        await using var visit = await browser.VisitAsync("/", locale);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", direction);
        await Expect(visit.Box).ToHaveCSSAsync("direction", direction);
        await visit.Box.PressSequentiallyAsync("ceasefire");
        await visit.ParameterAsync("q", "ceasefire");
        await Expect(visit.Hits.Locator("mark").First).ToHaveTextAsync("Ceasefire");
        await Expect(visit.Hits.Locator("article[lang=ar]").First).ToHaveAttributeAsync("dir", "rtl");
        await Expect(visit.Hits.Locator("article[lang=en]").First).ToHaveAttributeAsync("dir", "ltr");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("#suggestions")).ToBeHiddenAsync();
        await Expect(visit.Box).ToHaveValueAsync("ceasefire");
        await visit.ShootAsync(shot);
    }

    [BrowserFact]
    public async Task A_word_not_yet_finished_finds_the_words_that_begin_like_it()
    {
        await using var visit = await browser.VisitAsync("/");
        await visit.Box.PressSequentiallyAsync("lighth");
        await Expect(visit.Titles.First).ToContainTextAsync("Lighthouse");
    }

    [BrowserFact]
    public async Task Back_and_forward_step_through_the_searches()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse");
        await Expect(visit.Titles.First).ToContainTextAsync("Lighthouse");
        await visit.Box.FillAsync("ceasefire");
        await visit.Box.PressAsync("Enter");
        await Expect(visit.Titles.First).ToContainTextAsync("Ceasefire");
        await visit.Page.GoBackAsync();
        await Expect(visit.Titles.First).ToContainTextAsync("Lighthouse");
        await Expect(visit.Box).ToHaveValueAsync("lighthouse");
        await visit.Page.GoForwardAsync();
        await Expect(visit.Titles.First).ToContainTextAsync("Ceasefire");
    }

    [BrowserTheory]
    [InlineData("en-GB", "Arabic", "1 January 2024")]
    [InlineData("ar-EG", "العربية", "١ يناير ٢٠٢٤")]
    public async Task Dates_numbers_and_languages_are_written_as_the_reader_writes_them(string locale, string arabic, string day)
    {
        await using var visit = await browser.VisitAsync("/?from=2024-01-01&to=2024-01-01", locale);
        await Expect(visit.Hits.Locator("time")).ToHaveTextAsync(day);
        await visit.Page.GotoAsync("/?language=ar");
        await Expect(visit.Hits.First.Locator(".facts")).ToContainTextAsync(arabic);
    }

    [BrowserFact]
    public async Task A_reader_may_choose_another_calendar()
    {
        await using var visit = await browser.VisitAsync("/?from=2024-01-01&to=2024-01-01", "ar-EG");
        await visit.Page.SelectOptionAsync("#calendar", "islamic-umalqura");
        await Expect(visit.Hits.Locator("time")).ToContainTextAsync("جمادى");
    }

    [BrowserFact]
    public async Task What_finds_nothing_says_so_and_offers_to_remove_the_filters()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse&language=ar");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Remove all filters" }).ClickAsync();
        await Expect(visit.Titles.First).ToContainTextAsync("Lighthouse");
    }

    [BrowserFact]
    public async Task A_failed_search_says_what_to_do()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse");
        await Expect(visit.Hits.First).ToBeVisibleAsync();
        await visit.Page.RouteAsync("**/v1/search?*", route => route.AbortAsync());
        await visit.Page.SelectOptionAsync("#sort", "newest");
        await Expect(visit.Page.Locator("#notices")).ToContainTextAsync("cannot be reached");
        visit.Expect("ERR_FAILED");
        await visit.Page.UnrouteAsync("**/v1/search?*");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(visit.Hits.First).ToBeVisibleAsync();
    }
}
