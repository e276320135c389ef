using Khabar.Page.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class TryItTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("en-GB", "Try it", "English page", "try-en")]
    [InlineData("ar-EG", "جرّب", "صفحة عربية", "try-ar")]
    public async Task An_example_is_extracted_and_analysed(string locale, string place, string example, string shot)
    {
        await using var visit = await browser.VisitAsync("/", locale);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = example }).ClickAsync();
        await Expect(visit.Page.Locator(".findings .text p").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".findings .block.removed").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".words rt").First).ToBeVisibleAsync();
        await visit.ShootAsync(shot, whole: true);
    }

    [BrowserFact]
    public async Task What_is_pasted_is_shown_as_it_is_changed_and_markup_stays_text()
    {
        await using var visit = await browser.VisitAsync("/?view=try");
        var page = visit.Page.GetByLabel("Page", new() { Exact = true });
        await page.FillAsync("The mayors reopened the bridge on Monday after a year of repairs, the council said.\nADVERTISEMENT\nThe first bus crossed it at noon, to the applause of some four hundred people.");
        await Expect(visit.Page.Locator(".findings .text")).ToContainTextAsync("reopened the bridge");
        await Expect(visit.Page.Locator("ruby", new() { HasText = "mayors" }).Locator("rt")).ToHaveTextAsync("mayor");
        await page.FillAsync("<article><h1>Tunnel</h1><p>The tunnel was flooded on Sunday, &lt;script&gt;window.taken=1&lt;/script&gt; the council said, and will be closed for a week at least.</p></article>");
        await Expect(visit.Page.Locator(".findings .text")).ToContainTextAsync("<script>window.taken=1</script>");
        Assert.False(await visit.Page.EvaluateAsync<bool>("'taken' in window"));
        await page.FillAsync("");
        await Expect(visit.Page.Locator(".findings")).ToContainTextAsync("will stand here");
    }
}
