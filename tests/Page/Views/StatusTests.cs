using Khabar.Page.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class StatusTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("en-GB", "status-en")]
    [InlineData("ar-EG", "status-ar")]
    public async Task Shards_lag_and_rates_are_drawn_and_go_on(string locale, string shot)
    {
        await using var visit = await browser.VisitAsync("/", locale);
        await visit.Page.Locator("#to-status").ClickAsync();
        await Expect(visit.Page.Locator(".chart")).ToHaveCountAsync(5);
        await Expect(visit.Page.Locator("tbody tr").First).ToBeVisibleAsync();
        // A second answer makes a line of two points.
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.chart polyline').points.numberOfItems >= 2");
        await visit.ShootAsync(shot);
        await visit.Page.Locator("#home").ClickAsync();
        await Expect(visit.Hits.First).ToBeVisibleAsync();
    }
}
