using Microsoft.Playwright;

namespace Khabar.Page.Tests.Browser;

/// <summary>One gateway with known articles and one browser, for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    readonly RunningGateway gateway = new();

    /// <summary>How long the page may take to be as expected, in milliseconds: long enough for a machine that has other things to do.</summary>
    const float Patience = 15_000;

    IPlaywright? playwright;
    IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        await gateway.InitializeAsync();
        await KnownArticles.StoreAsync(gateway);
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (Chromium.Path is not null) await gateway.DisposeAsync();
    }

    /// <summary>A visitor with nothing remembered, at an address of the page.</summary>
    /// <param name="address">Path and query.</param>
    /// <param name="locale">What the visitor's browser prefers.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="dark">True if the visitor's system is dark.</param>
    internal async Task<Visit> VisitAsync(string address, string locale = "en-GB", int width = 1280, bool dark = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = gateway.Http.BaseAddress!.ToString(),
            Locale = locale,
            TimezoneId = "Asia/Beirut",
            ViewportSize = new() { Width = width, Height = width < 500 ? 780 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(address);
        return visit;
    }
}

/// <summary>The tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
