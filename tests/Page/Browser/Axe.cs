using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Khabar.Page.Tests.Browser;

/// <summary>axe-core, installed by npm under the build's artifacts when first needed.</summary>
static class Axe
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    static readonly Lazy<string?> Script = new(Install);

    /// <summary>Why there is none here, or null.</summary>
    public static string? MissingBecause => Chromium.MissingBecause ?? (Script.Value is null ? "needs npm and a reachable npm registry for axe-core" : null);

    /// <summary>What a page breaks of WCAG 2.2, levels A and AA, a line each; the policy of the page does not bind the script.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script.Value!));
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations");
        return [.. found.EnumerateArray().SelectMany(violation => violation.GetProperty("nodes").EnumerateArray().Select(node =>
            $"{violation.GetProperty("id").GetString()}: {node.GetProperty("html").GetString()} {node.GetProperty("failureSummary").GetString()}"))];
    }

    static string? Install()
    {
        var folder = Artifacts.Folder("axe");
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Axe"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        if (File.Exists(script)) return script;
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })!;
            if (!npm.WaitForExit(Patience)) npm.Kill(entireProcessTree: true);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        return File.Exists(script) ? script : null;
    }
}

/// <summary>Checks with axe-core; skipped, with the reason, where it cannot be had.</summary>
sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Axe.MissingBecause;
}
