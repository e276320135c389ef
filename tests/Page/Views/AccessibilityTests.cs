using Khabar.Page.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string, string, bool> Views
    {
        get
        {
            var views = new TheoryData<string, string, bool>();
            foreach (var address in new[] { "/?q=ceasefire", "/?article=muhadathat-jawla-thaniya&original=1", "/?article=ceasefire-talks-syndicated", "/?view=try", "/?view=status" })
                foreach (var (locale, dark) in new[] { ("en-GB", false), ("ar-EG", true) })
                    views.Add(address, locale, dark);
            return views;
        }
    }

    [AxeTheory]
    [MemberData(nameof(Views))]
    public async Task Roles_names_and_contrast_are_as_WCAG_2_2_AA_has_them(string address, string locale, bool dark)
    {
        await using var visit = await browser.VisitAsync(address, locale, dark: dark);
        await Expect(visit.Page.Locator("main h1:visible, main .hit:visible").First).ToBeVisibleAsync();
        if (address == "/?view=try")
        {
            await visit.Page.Locator("#example-ar").ClickAsync();
            await Expect(visit.Page.Locator(".words")).ToBeVisibleAsync();
        }
        if (address == "/?view=status") await Expect(visit.Page.Locator("tbody tr").First).ToBeVisibleAsync();
        var violations = await Axe.ViolationsAsync(visit.Page);
        Assert.True(violations.Count == 0, string.Join("\n\n", violations));
    }
}
