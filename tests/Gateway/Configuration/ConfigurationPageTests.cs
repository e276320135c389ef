namespace Khabar.Gateway.Tests.Configuration;

public sealed class ConfigurationPageTests
{
    /// <summary>The environment variable that makes the test write the page instead of comparing it.</summary>
    const string Write = "KHABAR_WRITE_DOCS";

    static readonly string Page = Path.Combine(Repository.Root, "docs", "configuration.md");

    [Fact]
    public void The_page_of_settings_says_what_the_settings_classes_say()
    {
        var written = File.Exists(Page) ? File.ReadAllText(Page) : "";
        var right = SettingsReference.Write(Opening(written));
        if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(Page, right);
        else Assert.True(right == written, $"docs/configuration.md differs from the settings classes at “{Difference(right, written)}”. To write it: {Write}=1 ./test.sh Gateway");
    }

    /// <summary>What stands before the first table is written by hand.</summary>
    static string Opening(string page) => page.IndexOf("\n## ", StringComparison.Ordinal) is >= 0 and var first ? page[..first] : page;

    static string Difference(string right, string written) =>
        right.Split('\n').Zip(written.Split('\n').Append("")).Where(lines => lines.First != lines.Second).Select(lines => lines.First).FirstOrDefault() ?? "the end";
}
