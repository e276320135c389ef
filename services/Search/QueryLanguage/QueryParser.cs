using System.Collections.Immutable;
using Khabar.V1;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>
/// Reads the query language. Never fails: what has no meaning as an operator is read as a word or passed over, and a notice says so.
/// <code>
/// query  = clause { ["AND"] clause }            side by side; AND makes both neighbours required
/// clause = ["-" | "NOT" | "+"] item { "OR" item }   OR binds closer than standing side by side, as in web search engines
/// item   = word | word* | word~ | "phrase" | "phrase"~slop | field:item | ( query )
/// </code>
/// </summary>
internal sealed class QueryParser
{
    readonly List<QueryToken> tokens;
    readonly Notices notices;
    int at;
    int depth;
    int ignoredParentheses;

    QueryParser(List<QueryToken> tokens, Notices notices)
    {
        this.tokens = tokens;
        this.notices = notices;
    }

    /// <summary>Reads a query of at most <see cref="QueryLimits.Length"/> code units in the given syntax.</summary>
    public static ParsedQuery Parse(string query, QuerySyntax syntax)
    {
        string text = QueryCharacters.Clean(query);
        if (syntax == QuerySyntax.Words)
            return new ParsedQuery(QueryCharacters.HasWord(text) ? new QueryNode.Words(text.Trim()) : null, []);
        var notices = new Notices();
        var parser = new QueryParser(QueryLexer.Read(text, notices), notices);
        return new ParsedQuery(parser.ReadQuery(), notices.ToImmutable());
    }

    bool More => at < tokens.Count;

    QueryTokenKind Kind => tokens[at].Kind;

    QueryNode? ReadQuery()
    {
        var clauses = new List<Clause>();
        bool joined = false;
        while (More && !(Kind == QueryTokenKind.Close && depth > 0 && ignoredParentheses == 0))
        {
            if (Kind == QueryTokenKind.Close)
                PassClosing();
            else if (Kind == QueryTokenKind.And && clauses.Count > 0 && at + 1 < tokens.Count)
            {
                joined = true;
                at++;
            }
            else if (ReadClause() is { } clause)
            {
                if (joined)
                    clauses[^1] = Require(clauses[^1]);
                clauses.Add(joined ? Require(clause) : clause);
                joined = false;
            }
        }
        return Simplest(clauses);
    }

    Clause? ReadClause()
    {
        var role = ClauseRole.Wanted;
        for (; IsSign(Kind) && at + 1 < tokens.Count && (IsSign(tokens[at + 1].Kind) || StartsItem(tokens[at + 1].Kind)); at++)
            role = Kind == QueryTokenKind.Exclude ? ClauseRole.Excluded : ClauseRole.Required;
        return ReadAlternatives() is { } node ? new Clause(node, role) : null;
    }

    QueryNode? ReadAlternatives()
    {
        var alternatives = ImmutableArray.CreateBuilder<QueryNode>();
        if (ReadItem() is { } first)
            alternatives.Add(first);
        while (alternatives.Count > 0 && at + 1 < tokens.Count && Kind == QueryTokenKind.Or && StartsItem(tokens[at + 1].Kind))
        {
            at++;
            if (ReadItem() is { } next)
                alternatives.Add(next);
        }
        return alternatives.Count switch
        {
            0 => null,
            1 => alternatives[0],
            _ => new QueryNode.AnyOf(alternatives.ToImmutable()),
        };
    }

    static bool IsSign(QueryTokenKind kind) => kind is QueryTokenKind.Exclude or QueryTokenKind.Require;

    static bool StartsItem(QueryTokenKind kind) => kind is <= QueryTokenKind.Field or QueryTokenKind.Open;

    QueryNode? ReadItem()
    {
        var token = tokens[at++];
        return token.Kind switch
        {
            QueryTokenKind.Word => new QueryNode.Words(token.Text),
            QueryTokenKind.Prefix when token.Text.Length == 0 => new QueryNode.Everything(),
            QueryTokenKind.Prefix => new QueryNode.Prefix(token.Text),
            QueryTokenKind.Fuzzy => new QueryNode.Fuzzy(token.Text, token.Number),
            QueryTokenKind.Phrase => new QueryNode.Phrase(token.Text, token.Number),
            QueryTokenKind.Field => ReadField(token),
            QueryTokenKind.Open => ReadParenthesis(),
            _ => ReadStrayOperator(token),
        };
    }

    QueryNode? ReadParenthesis()
    {
        if (depth == QueryLimits.Depth)
        {
            notices.Add($"Parentheses deeper than {QueryLimits.Depth} were ignored.");
            ignoredParentheses++;
            return null;
        }
        depth++;
        var inside = ReadQuery();
        depth--;
        if (More)
            at++;
        else
            notices.Add("A parenthesis without its partner was ignored.");
        return inside;
    }

    void PassClosing()
    {
        if (ignoredParentheses > 0)
            ignoredParentheses--;
        else
            notices.Add("A parenthesis without its partner was ignored.");
        at++;
    }

    QueryNode? ReadField(QueryToken field)
    {
        if (!More || !StartsItem(Kind))
            return new QueryNode.Words(field.Text);
        var kind = QueryField.Find(field.Text);
        if (kind == QueryField.Kind.Title)
            return ReadItem() is { } operand ? operand as QueryNode.InTitle ?? new QueryNode.InTitle(operand) : null;
        if (Kind is QueryTokenKind.Word or QueryTokenKind.Phrase && ReadValue(kind, tokens[at].Text) is { } value)
        {
            at++;
            return value;
        }
        notices.Add($"“{field.Text}:” was given a value it cannot have; it was searched as words.");
        return ReadItem();
    }

    static QueryNode? ReadValue(QueryField.Kind? field, string text) => field switch
    {
        QueryField.Kind.Source => new QueryNode.FromSource(text),
        QueryField.Kind.Language when LanguageValue.TryRead(text, out string tag) => new QueryNode.InLanguage(tag),
        QueryField.Kind.Before when DateValue.TryRead(text, out var instant) => new QueryNode.PublishedBefore(instant),
        QueryField.Kind.After when DateValue.TryRead(text, out var instant) => new QueryNode.PublishedSince(instant),
        _ => null,
    };

    /// <summary>An operator where none can stand: a word of it (“OR” is a state too), or nothing if it is a mark.</summary>
    QueryNode? ReadStrayOperator(QueryToken token)
    {
        notices.Add($"“{token.Text}” has nothing to work on and was read as text.");
        return QueryCharacters.HasWord(token.Text) ? new QueryNode.Words(token.Text) : null;
    }

    static Clause Require(Clause clause) =>
        clause.Role == ClauseRole.Wanted ? clause with { Role = ClauseRole.Required } : clause;

    /// <summary>Joins neighbouring plain words into running text and drops groups that hold one wanted clause only.</summary>
    static QueryNode? Simplest(List<Clause> clauses)
    {
        var simple = ImmutableArray.CreateBuilder<Clause>();
        foreach (var clause in clauses)
        {
            bool text = clause is { Role: ClauseRole.Wanted, Node: QueryNode.Words };
            if (text && simple.Count > 0 && simple[^1] is { Role: ClauseRole.Wanted, Node: QueryNode.Words before })
                simple[^1] = new Clause(new QueryNode.Words(before.Text + " " + ((QueryNode.Words)clause.Node).Text), ClauseRole.Wanted);
            else
                simple.Add(clause);
        }
        return simple.Count switch
        {
            0 => null,
            1 when simple[0].Role != ClauseRole.Excluded => simple[0].Node,
            _ => new QueryNode.Group(simple.ToImmutable()),
        };
    }
}
