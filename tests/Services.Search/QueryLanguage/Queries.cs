using Khabar.Services.Search.QueryLanguage;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.QueryLanguage;

/// <summary>Parses queries and writes trees as one line, so that a test reads as a table of query and meaning.</summary>
static class Queries
{
    public static ParsedQuery Parse(string query) => QueryParser.Parse(query, QuerySyntax.Full);

    public static string Meaning(string query) => Show(Parse(query).Root);

    public static string Show(QueryNode? node) => node switch
    {
        null => "nothing",
        QueryNode.Words words => $"‹{words.Text}›",
        QueryNode.Phrase { Slop: 0 } phrase => $"“{phrase.Text}”",
        QueryNode.Phrase phrase => $"“{phrase.Text}”~{phrase.Slop}",
        QueryNode.Prefix prefix => $"{prefix.Text}*",
        QueryNode.Fuzzy fuzzy => $"{fuzzy.Text}~{fuzzy.MaxEdits}",
        QueryNode.InTitle title => $"title:{Show(title.Operand)}",
        QueryNode.FromSource source => $"source:{source.Source}",
        QueryNode.InLanguage language => $"language:{language.Tag}",
        QueryNode.PublishedBefore before => $"before:{before.Instant:yyyy-MM-dd}",
        QueryNode.PublishedSince since => $"since:{since.Instant:yyyy-MM-dd}",
        QueryNode.Everything => "everything",
        QueryNode.AnyOf any => "{" + string.Join(" | ", any.Alternatives.Select(Show)) + "}",
        QueryNode.Group group => "[" + string.Join(" ", group.Clauses.Select(Show)) + "]",
        _ => throw new ArgumentException($"A node of an unknown kind: {node}."),
    };

    static string Show(Clause clause) => clause.Role switch
    {
        ClauseRole.Required => "+",
        ClauseRole.Excluded => "-",
        _ => "",
    } + Show(clause.Node);
}
