using Khabar.Page.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_search_is_made_read_and_left_without_a_mouse()
    {
        await using var visit = await browser.VisitAsync("/");
        await Expect(visit.Hits.First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Box).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("lighthouse");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Titles.First).ToContainTextAsync("Lighthouse");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Titles.Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#view-article h1")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Titles.Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(visit.Box).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData("en-GB", "cease", "Ceasefire talks")]
    [InlineData("ar-EG", "المتحف", "المتحف")]
    public async Task Headlines_are_offered_and_one_chosen_opens_its_article(string locale, string typed, string headline)
    {
        await using var visit = await browser.VisitAsync("/", locale);
        await visit.Box.PressSequentiallyAsync(typed);
        var options = visit.Page.Locator("#suggestions").GetByRole(AriaRole.Option);
        await Expect(options.First).ToContainTextAsync(headline);
        await Expect(visit.Box).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Box).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await visit.ShootAsync("suggestions-" + locale[..2]);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#view-article h1")).ToContainTextAsync(headline);
        await Expect(options).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_first_tab_stop_leads_past_everything_to_the_results()
    {
        await using var visit = await browser.VisitAsync("/?q=lighthouse");
        await Expect(visit.Hits.First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#main")).ToBeFocusedAsync();
    }
}
