using Khabar.Page.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class StoryTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("en-GB", "Each story once")]
    [InlineData("ar-EG", "كل قصة مرة واحدة")]
    public async Task A_story_stands_once_with_its_copies_until_each_copy_is_wanted(string locale, string once)
    {
        const string headline = "Ceasefire talks enter second round";
        await using var visit = await browser.VisitAsync("/?q=ceasefire", locale);
        var story = visit.Hits.Filter(new() { HasText = headline });
        await Expect(story).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".copies")).ToHaveCountAsync(1);
        await story.Locator("summary").ClickAsync();
        await visit.ShootAsync("copies-" + locale[..2]);
        await story.Locator(".copies a").ClickAsync();
        await Expect(visit.Page.Locator("#view-article h1")).ToContainTextAsync(headline);
        await visit.Page.GoBackAsync();
        await visit.Page.GetByLabel(once).UncheckAsync();
        await Expect(story).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".copies")).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData("en-GB", "ceasefire-talks-second-round", "The same story elsewhere", "ar")]
    [InlineData("ar-EG", "muhadathat-jawla-thaniya", "القصة نفسها في أماكن أخرى", "en")]
    public async Task An_article_leads_to_the_other_languages_report_of_its_story(string locale, string id, string heading, string other)
    {
        await using var visit = await browser.VisitAsync("/?article=" + id, locale);
        var elsewhere = visit.Page.GetByRole(AriaRole.Region, new() { Name = heading });
        await elsewhere.Locator($"li[lang={other}] > a").First.ClickAsync();
        await Expect(visit.Page.Locator("#view-article article")).ToHaveAttributeAsync("lang", other);
    }
}
