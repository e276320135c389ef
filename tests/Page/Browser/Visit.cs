using Microsoft.Playwright;

namespace Khabar.Page.Tests.Browser;

/// <summary>One visitor's page. When it is over, nothing may have gone wrong in the browser: no script error, no breach of the policy.</summary>
sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly List<string> complaints = [];

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Every address that was asked for.</summary>
    public List<string> Requests { get; } = [];

    public ILocator Hits => Page.Locator(".hit");

    public ILocator Titles => Page.Locator(".hit h2 a");

    public ILocator Box => Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("news|الأخبار") });

    /// <summary>The value of a parameter in the address bar, or null.</summary>
    public string? Parameter(string name) => System.Web.HttpUtility.ParseQueryString(new Uri(Page.Url).Query)[name];

    /// <summary>Waits until the address bar has a value for a parameter; null: until it has none.</summary>
    public Task ParameterAsync(string name, string? value) => Page.WaitForFunctionAsync(
        "([name, value]) => new URLSearchParams(location.search).get(name) === value", new[] { name, value });

    /// <summary>Writes what is to be seen into artifacts/screenshots: the exact picture, and a small one of what is in the window, for documents.</summary>
    public async Task ShootAsync(string name, bool whole = false)
    {
        await Page.ScreenshotAsync(new() { Path = Artifacts.Screenshot(name + ".png"), FullPage = whole });
        var session = await context.NewCDPSessionAsync(Page);
        var small = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object> { ["format"] = "webp", ["quality"] = 80 });
        await File.WriteAllBytesAsync(Artifacts.Screenshot(name + ".webp"), small!.Value.GetProperty("data").GetBytesFromBase64());
        await session.DetachAsync();
    }

    /// <summary>An error that the test provokes itself.</summary>
    public void Expect(string complaint) => Assert.True(complaints.RemoveAll(one => one.Contains(complaint)) > 0, $"the browser did not complain of {complaint}");

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
