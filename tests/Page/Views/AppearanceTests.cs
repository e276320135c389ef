using Khabar.Page.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class AppearanceTests(BrowserFixture browser)
{
    public static TheoryData<string, string> Everywhere => new()
    {
        { "en-GB", "/?q=ceasefire" }, { "ar-EG", "/?q=ceasefire" }, { "en-GB", "/?article=ceasefire-talks-second-round&original=1" },
        { "ar-EG", "/?article=muhadathat-jawla-thaniya" }, { "en-GB", "/?view=try" }, { "ar-EG", "/?view=try" },
        { "ar-EG", "/?view=status" },
        { "en-GB", "/?q=" + KnownArticles.HostileWord },
    };

    [BrowserTheory]
    [MemberData(nameof(Everywhere))]
    public async Task Everything_fits_a_screen_of_360_pixels(string locale, string address)
    {
        await using var visit = await browser.VisitAsync(address, locale, width: 360);
        await Expect(visit.Page.Locator("main h1:visible, main .hit:visible").First).ToBeVisibleAsync();
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
        if (address == "/?q=ceasefire")
        {
            await visit.ShootAsync("narrow-" + locale[..2]);
            await visit.Page.Locator("#show-filters").ClickAsync();
            await Expect(visit.Page.Locator("#filters")).ToBeVisibleAsync();
            Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
            await visit.ShootAsync("narrow-filters-" + locale[..2]);
        }
    }

    [BrowserFact]
    public async Task The_theme_follows_the_system_until_the_reader_chooses()
    {
        const string background = "getComputedStyle(document.body).backgroundColor";
        await using var visit = await browser.VisitAsync("/?q=ceasefire", dark: true);
        await Expect(visit.Hits.First).ToBeVisibleAsync();
        var dark = await visit.Page.EvaluateAsync<string>(background);
        await visit.ShootAsync("search-dark");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Theme") }).ClickAsync();
        Assert.NotEqual(dark, await visit.Page.EvaluateAsync<string>(background));
        await visit.Page.ReloadAsync();
        Assert.NotEqual(dark, await visit.Page.EvaluateAsync<string>(background));
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Theme: light") })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_reader_may_turn_the_page_to_the_other_language_and_finds_it_so_again()
    {
        await using var visit = await browser.VisitAsync("/?q=ceasefire");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "العربية" }).ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("مقال");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
        await Expect(visit.Page.Locator("#summary")).ToContainTextAsync("مقال");
    }

    [BrowserFact]
    public async Task The_first_view_transfers_less_than_100_kilobytes_and_asks_nobody_else()
    {
        await using var visit = await browser.VisitAsync("about:blank");
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.enable");
        double bytes = 0;
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await visit.Page.GotoAsync("/");
        await Expect(visit.Hits.First).ToBeVisibleAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange(bytes, 1, 100_000);
        var own = new Uri(visit.Page.Url).Authority;
        Assert.All(visit.Requests.Where(address => address.StartsWith("http")), address => Assert.Equal(own, new Uri(address).Authority));
    }
}
