using System.Text;
using Khabar.Services.Search.QueryLanguage;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.QueryLanguage;

public sealed class QueryParserProperties(ITestOutputHelper output)
{
    static readonly string[] Pieces =
    [
        "(", ")", "\"", "«", "»", "“", "”", "-", "+", "|", "||", "&&", " ", " ", " ", "OR", "AND", "NOT", "*", "~", "~1", ":", "title:", "source:",
        "before:", "قبل:", "عنوان:", "2022-03", "٢٠٢٢", "war", "peace", "الخرطوم", "و", "،", "؟", ",", "\u202E", "\uD800", "\uDC00", "\0", "😀", "é", "a~2", "b*",
    ];

    [Fact]
    public void Every_string_has_a_reading_that_keeps_to_the_bounds()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int run = 0; run < 20_000; run++)
        {
            string query = RandomQuery(random);
            var parsed = Queries.Parse(query);
            Assert.True(Depth(parsed.Root) <= 4 * (QueryLimits.Depth + 1), $"{query} is too deep");
            Assert.True(parsed.Notices.Length <= 16, query);
        }
    }

    [Fact]
    public void Every_word_that_stands_alone_is_searched()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int run = 0; run < 5_000; run++)
        {
            string query = RandomQuery(random);
            Assert.Contains("needle", Queries.Meaning(query + " needle"));
        }
    }

    static string RandomQuery(Random random)
    {
        var query = new StringBuilder();
        for (int i = random.Next(40); i > 0; i--)
            query.Append(Pieces[random.Next(Pieces.Length)]);
        return query.ToString();
    }

    static int Depth(QueryNode? node) => 1 + (node switch
    {
        QueryNode.InTitle title => Depth(title.Operand),
        QueryNode.AnyOf any => any.Alternatives.Max(Depth),
        QueryNode.Group group => group.Clauses.Max(clause => Depth(clause.Node)),
        _ => 0,
    });
}
