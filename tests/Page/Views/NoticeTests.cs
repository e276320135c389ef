using Khabar.Page.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class NoticeTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("en-GB", "Did you mean", "musuem", "museum", "Museum")]
    [InlineData("ar-EG", "هل تقصد", "المتحق", "المتحف", "المتحف")]
    public async Task A_misspelt_query_is_put_right_with_one_click(string locale, string question, string misspelt, string meant, string title)
    {
        await using var visit = await browser.VisitAsync($"/?q={misspelt}", locale);
        await Expect(visit.Page.Locator(".notice.suggestion")).ToContainTextAsync($"{question} {meant}");
        await visit.Page.Locator(".notice.suggestion a").ClickAsync();
        await visit.ParameterAsync("q", meant);
        await Expect(visit.Titles.First).ToContainTextAsync(title);
        await Expect(visit.Page.Locator(".notice.suggestion")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_query_read_otherwise_than_written_says_so_in_the_language_of_the_page()
    {
        await using var visit = await browser.VisitAsync("/?q=%22lighthouse", "ar-EG");
        await Expect(visit.Page.Locator("#notices")).ToContainTextAsync("علامة اقتباس");
    }
}
