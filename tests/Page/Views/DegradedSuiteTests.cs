using System.Text.Json;
using Khabar.Page.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Khabar.Page.Tests.Views;

/// <summary>What the page says while a suite of several processes lacks some of them.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DegradedSuiteTests(BrowserFixture browser)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [BrowserFact]
    public async Task Answers_that_are_old_or_lack_shards_say_so_in_the_language_of_the_page()
    {
        // So many shards that either Search process has some, whatever their addresses.
        await using var suite = new SuiteProcesses(new(Indexers: 1, Searchers: 2, Replicas: 1, Shards: 16) { SearchSettings = ["--Search:StaleSeconds=2"] });
        await suite.StartAsync(indexers: 1, searchers: 2);
        var positions = await suite.StoreAsync(Enumerable.Range(0, 20).Select(i => new { id = $"{i}", title = $"Lighthouse {i}", text = $"The lighthouse of district {i} shines again, its keeper said." }));
        await suite.SearchPatientlyAsync($"q=lighthouse&position={string.Join(',', positions)}");
        await using (var visit = await browser.VisitAsync(suite.Gateways[0].Address + "/?q=lighthouse"))
        {
            await Expect(visit.Titles.First).ToContainTextAsync("Lighthouse");
            await Expect(visit.Page.Locator(".notice.warning")).ToHaveCountAsync(0);
        }

        await suite.Indexers[0].KillAsync();
        await AnswerWithAsync(suite, "stale_seconds", value => value.ValueKind == JsonValueKind.Number);
        await SaysAsync(suite, "en-GB", "Last brought up to date");
        await SaysAsync(suite, "ar-EG", "كان آخر تحديث قبل");

        // Nobody is left to copy its shards from.
        await suite.Searchers[1].KillAsync();
        await AnswerWithAsync(suite, "missing_shards", value => value.GetArrayLength() > 0);
        await SaysAsync(suite, "en-GB", "of the archive (");
        await SaysAsync(suite, "ar-EG", "من الأرشيف");
    }

    static Task AnswerWithAsync(SuiteProcesses suite, string member, Func<JsonElement, bool> holds) => Poll.UntilAsync(
        () => suite.SearchPatientlyAsync("q=lighthouse"), answer => holds(answer.GetProperty(member)), Patience, answer => $"{member} does not come to be as expected: {answer}");

    async Task SaysAsync(SuiteProcesses suite, string locale, string notice)
    {
        await using var visit = await browser.VisitAsync(suite.Gateways[0].Address + "/?q=lighthouse", locale);
        await Expect(visit.Page.Locator(".notice.warning").Filter(new() { HasText = notice })).ToBeVisibleAsync();
        await Expect(visit.Titles.First).ToContainTextAsync("Lighthouse");
    }
}
