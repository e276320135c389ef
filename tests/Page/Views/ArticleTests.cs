using Khabar.Page.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class ArticleTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("en-GB", "ceasefire-talks-second-round", "Original page", "Furniture sale", "Advertisement", "article-en")]
    [InlineData("ar-EG", "muhadathat-jawla-thaniya", "الصفحة الأصلية", "فيسبوك", "أزرار المشاركة", "article-ar")]
    public async Task The_clean_text_and_what_was_removed_stand_a_click_apart(string locale, string id, string original, string removed, string kind, string shot)
    {
        await using var visit = await browser.VisitAsync("/?article=" + id, locale);
        await Expect(visit.Page.Locator(".article .text p").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".article .text")).Not.ToContainTextAsync(removed);
        await visit.ShootAsync(shot);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = original }).ClickAsync();
        var block = visit.Page.Locator(".block.removed", new() { HasText = removed });
        await Expect(block.Locator(".why strong")).ToHaveTextAsync(kind);
        await Expect(visit.Page.Locator(".block.kept").First).ToBeVisibleAsync();
        Assert.Equal("1", visit.Parameter("original"));
        await visit.ShootAsync(shot + "-original", whole: true);
    }

    [BrowserFact]
    public async Task A_hostile_article_is_text_wherever_it_is_shown()
    {
        await using var visit = await browser.VisitAsync("/?q=" + KnownArticles.HostileWord);
        await Expect(visit.Titles).ToContainTextAsync("<script>window.taken=1</script>");
        await Expect(visit.Hits.Locator(".source")).ToContainTextAsync("<script>");
        await visit.Titles.ClickAsync();
        await Expect(visit.Page.Locator(".article .text")).ToContainTextAsync("<img src=x onerror=window.taken=1>");
        await visit.ShootAsync("hostile");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Original page" }).ClickAsync();
        await Expect(visit.Page.Locator(".blocks")).ToContainTextAsync("<iframe srcdoc=");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".blocks")).ToContainTextAsync("<iframe srcdoc=");
        Assert.Equal(0, await visit.Page.Locator("main :is(script, img, iframe)").CountAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("'taken' in window"));
    }

    [BrowserFact]
    public async Task An_article_that_is_not_there_says_so()
    {
        await using var visit = await browser.VisitAsync("/?article=nowhere");
        await Expect(visit.Page.Locator("#view-article")).ToContainTextAsync("not here");
        visit.Expect("404");
    }
}
