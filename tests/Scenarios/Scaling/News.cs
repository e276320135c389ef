namespace Khabar.Scenarios.Scaling;

/// <summary>Articles made up by chance from few enough words that queries find many.</summary>
static class News
{
    static readonly string[] Words =
        ["harbour", "ministry", "convoy", "border", "talks", "agreement", "teacher", "river", "election", "market", "المحادثات", "الحدود", "الوزارة", "الاتفاق", "الممرات"];

    public static readonly string[] Queries = ["harbour", "ministry talks", "border agreement", "المحادثات", "الحدود الوزارة", "conv*", "\"river election\"", "market -teacher", "agrement~"];

    public static IEnumerable<object> Articles(Random random, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 20 + random.Next(40)).Select(_ => Words[random.Next(Words.Length)]));
            yield return new
            {
                id = $"article-{i}",
                source = $"source-{i % 7}.example",
                title = $"Report {i} on the {Words[random.Next(Words.Length)]}",
                text = $"Officials said on Thursday that {words}. A second report of the same day said that {words}.",
                published = $"2022-03-{1 + i % 28:00}",
            };
        }
    }
}
