using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Khabar.Cli.Tests.Eval;

/// <summary>Keeps the measures of the small sets from sinking; the large ones take minutes and are measured by hand.</summary>
public sealed partial class MarksTests(ITestOutputHelper output)
{
    [RetrievalTheory]
    [InlineData("xquad-ar", "mrr", 0.955)]
    [InlineData("xquad-en", "mrr", 0.970)]
    [InlineData("arcd", "mrr", 0.810)]
    [InlineData("xquad-en-ar", "mrr", 0.850)]
    [InlineData("xquad-ar-en", "mrr", 0.870)]
    [InlineData("xquad-mixed", "ndcg", 0.88)]
    public Task Retrieval_with_the_installed_lexicons_keeps_its_marks(string set, string measure, double mark) => MeasureAsync(set, measure, mark);

    [RetrievalTheory]
    [InlineData("xquad-en-ar", "mrr", 0.30)]
    [InlineData("xquad-ar-en", "mrr", 0.30)]
    public async Task Names_alone_find_across_languages(string set, string measure, double mark)
    {
        var folder = Directory.CreateTempSubdirectory("khabar-lexicon-");
        try
        {
            string empty = Path.Combine(folder.FullName, "empty.tsv");
            await File.WriteAllTextAsync(empty, "");
            await MeasureAsync(set, measure, mark, "--lexicon", empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task MeasureAsync(string set, string measure, double mark, params string[] options)
    {
        var outcome = await KhabarProcess.RunAsync("", ["eval", Path.Combine(RetrievalData.Folder!, set), .. options]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        output.WriteLine(outcome.Output);
        string measured = Measures().Matches(outcome.Output).Single(match => match.Groups[1].Value == measure).Groups[2].Value;
        Assert.True(double.Parse(measured, CultureInfo.InvariantCulture) >= mark, $"{set}: {outcome.Output}");
    }

    [GeneratedRegex(@"(\w+)@10=([\d.]+)")]
    private static partial Regex Measures();
}
