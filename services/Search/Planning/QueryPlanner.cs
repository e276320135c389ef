using System.Collections.Immutable;
using Khabar.Documents;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Terms;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Planning;

/// <summary>
/// Turns a query's tree into a Lucene query: words into groups of terms, phrases into phrases of exact forms, conditions on the whole
/// answer into filters. Everything wanted must match, except that a run of words may lack some of them, and that plain words
/// only rank where the query requires others. Not thread-safe; one for each query.
/// </summary>
internal sealed class QueryPlanner
{
    static readonly RankingModel Model = RankingModel.Default;

    static readonly RankedFields Everywhere = new(
        [ArticleFields.Body, ArticleFields.Title], [1, Model.TitleWeight], [Model.BodyB, Model.TitleB]);

    static readonly RankedFields TitleOnly = new([ArticleFields.Title], [1], [Model.TitleB]);

    readonly WordExpander expander;
    readonly ICollectionTerms terms;
    readonly bool loose;
    readonly Notices notices = new();
    readonly MarkCollector marks = new();
    readonly List<ArticleFilter> filters = [];
    readonly NameChoice names;

    QueryPlanner(WordExpander expander, ICollectionTerms terms, bool loose) =>
        (this.expander, this.terms, this.loose, names) = (expander, terms, loose, new NameChoice(terms));

    /// <summary>Plans a query over a collection.</summary>
    /// <param name="parsed">The query.</param>
    /// <param name="expander">What words stand for.</param>
    /// <param name="terms">The collection's terms.</param>
    /// <param name="loose">True if articles may lack most of the plain words.</param>
    public static PlannedQuery Plan(ParsedQuery parsed, WordExpander expander, ICollectionTerms terms, bool loose)
    {
        var planner = new QueryPlanner(expander, terms, loose);
        foreach (string notice in parsed.Notices)
            planner.notices.Add(notice);
        var query = planner.PlanRoot(parsed.Root) ?? Unscored(new MatchAllDocsQuery());
        return new PlannedQuery(query, [.. planner.filters], planner.marks.ToTerms(), planner.notices.ToImmutable());
    }

    /// <summary>Takes the conditions that hold for the whole answer out of the tree and plans the rest.</summary>
    Query? PlanRoot(QueryNode? root)
    {
        var clauses = root is QueryNode.Group group ? group.Clauses : root is null ? [] : [new Clause(root, ClauseRole.Wanted)];
        var rest = ImmutableArray.CreateBuilder<Clause>();
        foreach (var clause in clauses)
        {
            if (clause.Role != ClauseRole.Excluded && FilterOf(clause.Node) is { } filter)
                filters.Add(filter);
            else
                rest.Add(clause);
        }
        return rest.Count == 0 ? null : PlanClauses(rest.ToImmutable(), Everywhere, true);
    }

    static ArticleFilter? FilterOf(QueryNode node) => node switch
    {
        QueryNode.FromSource source => ArticleFilter.All with { Sources = [source.Source, .. source.Source.ToLowerInvariant() is var lower && lower != source.Source ? [lower] : Array.Empty<string>()] },
        QueryNode.InLanguage language => ArticleFilter.All with { Languages = [language.Tag] },
        QueryNode.PublishedBefore before => ArticleFilter.All with { Until = before.Instant.ToUnixTimeMilliseconds() },
        QueryNode.PublishedSince since => ArticleFilter.All with { From = since.Instant.ToUnixTimeMilliseconds() },
        _ => null,
    };

    /// <summary>Plans clauses side by side; null if there is nothing in them to search for.</summary>
    Query? PlanClauses(ImmutableArray<Clause> clauses, RankedFields fields, bool positive)
    {
        bool selective = clauses.Any(clause => clause.Role == ClauseRole.Required);
        var boolean = new BooleanQuery(disableCoord: true);
        var wanted = clauses.Where(clause => clause.Role == ClauseRole.Wanted).Select(clause => clause.Node).ToList();
        if (PlanRun(wanted.Where(IsWord), fields, positive, all: false) is { } run)
            boolean.Add(run, selective ? Occur.SHOULD : Occur.MUST);
        foreach (var node in wanted.Where(node => !IsWord(node)))
            Add(boolean, PlanNode(node, fields, positive), Occur.MUST);
        foreach (var clause in clauses.Where(clause => clause.Role != ClauseRole.Wanted))
            Add(boolean, PlanNode(clause.Node, fields, positive && clause.Role == ClauseRole.Required), clause.Role == ClauseRole.Required ? Occur.MUST : Occur.MUST_NOT);
        return Simplest(boolean);
    }

    static void Add(BooleanQuery boolean, Query? query, Occur occur)
    {
        if (query is not null)
            boolean.Add(query, occur);
    }

    static Query? Simplest(BooleanQuery boolean)
    {
        var clauses = boolean.GetClauses();
        if (clauses.Length == 0)
            return null;
        if (clauses is [{ Occur: not Occur.MUST_NOT } only])
            return only.Query;
        if (clauses.All(clause => clause.Occur == Occur.MUST_NOT))
            boolean.Add(new MatchAllDocsQuery(), Occur.MUST);
        return boolean;
    }

    static bool IsWord(QueryNode node) => node is QueryNode.Words or QueryNode.Prefix or QueryNode.Fuzzy;

    /// <summary>Plans a node; null if there is nothing in it to search for.</summary>
    Query? PlanNode(QueryNode node, RankedFields fields, bool positive) => node switch
    {
        QueryNode.Words or QueryNode.Prefix or QueryNode.Fuzzy => PlanRun([node], fields, positive, all: true),
        QueryNode.Phrase phrase => PlanPhrase(phrase, fields, positive),
        QueryNode.InTitle title => PlanNode(title.Operand, TitleOnly, positive),
        QueryNode.AnyOf any => PlanAlternatives(any, fields, positive),
        QueryNode.Group group => PlanClauses(group.Clauses, fields, positive),
        QueryNode.Everything => Unscored(new MatchAllDocsQuery()),
        _ => Unscored(new ConstantScoreQuery(FilterOf(node)!.ToFilter())),
    };

    static Query Unscored(Query query)
    {
        query.Boost = 0;
        return query;
    }

    Query? PlanAlternatives(QueryNode.AnyOf any, RankedFields fields, bool positive)
    {
        var boolean = new BooleanQuery(disableCoord: true);
        foreach (var alternative in any.Alternatives)
            Add(boolean, PlanNode(alternative, fields, positive), Occur.SHOULD);
        return Simplest(boolean);
    }

    Query? PlanRun(IEnumerable<QueryNode> nodes, RankedFields fields, bool positive, bool all)
    {
        var read = ImmutableArray.CreateBuilder<RankedWord>();
        foreach (var node in nodes)
            read.AddRange(Expand(node, read.Count == 0 ? 0 : read[^1].Position + 1, fields, onlyItself: !positive));
        var words = Distinct(read);
        if (words.IsEmpty)
            return null;
        var statistics = terms.Gather(fields, words);
        if (positive)
            Note(words, statistics, all);
        return new WordsQuery(words, fields, Model, all ? 1 : Share(statistics), statistics);
    }

    float Share(WordStatistics statistics)
    {
        int findable = statistics.Members.Count(found => found > 0);
        float share = loose ? RankingModel.LooseShare : RankingModel.StrictShare(findable);
        // Words that no article has are left out, so the others cannot be asked for one by one as a share of 1 does.
        return findable < statistics.Members.Length ? Math.Min(share, 0.999f) : share;
    }

    void Note(ImmutableArray<RankedWord> words, WordStatistics statistics, bool all)
    {
        marks.Add(words, statistics);
        if (all || statistics.Members.All(frequency => frequency == 0))
            return;
        for (int i = 0; i < words.Length; i++)
        {
            if (statistics.Members[i] == 0)
                notices.Add($"No article has {Notices.Quote(words[i].Label)}; it was left out.");
        }
    }

    ImmutableArray<RankedWord> Expand(QueryNode node, int position, RankedFields fields, bool onlyItself)
    {
        if (node is QueryNode.Words words)
            return expander.Words(words.Text, position, onlyItself, fields, names);
        bool complete;
        var word = node is QueryNode.Fuzzy fuzzy
            ? expander.Fuzzy(fuzzy.Text, fuzzy.MaxEdits, position, terms, fields, out complete)
            : expander.Prefix(((QueryNode.Prefix)node).Text, position, terms, fields, out complete);
        if (!complete)
            notices.Add($"{Notices.Quote(word?.Label)} stands for very many words; only the most frequent were searched.");
        return word is null ? [] : [word];
    }

    /// <summary>Drops words that occur twice, and those beyond the bound.</summary>
    ImmutableArray<RankedWord> Distinct(IEnumerable<RankedWord> words)
    {
        var distinct = words.DistinctBy(word => word.Members[0].Term).ToList();
        if (distinct.Count > WordsQuery.MostWords)
            notices.Add($"Only the first {WordsQuery.MostWords} different words were searched.");
        return [.. distinct.Take(WordsQuery.MostWords)];
    }

    Query? PlanPhrase(QueryNode.Phrase phrase, RankedFields fields, bool positive)
    {
        var inOrder = expander.Exact(phrase.Text);
        if (inOrder.IsEmpty)
            return null;
        var words = Distinct(inOrder);
        var statistics = terms.Gather(fields, words);
        if (positive)
            marks.AddPhrase(inOrder, phrase.Slop, statistics);
        var ranking = new WordsQuery(words, fields, Model, share: 1, statistics);
        if (inOrder.Length == 1)
            return ranking;
        var together = new BooleanQuery(disableCoord: true);
        foreach (string field in fields.Names)
            together.Add(InOrder(field, inOrder, phrase.Slop), Occur.SHOULD);
        return new BooleanQuery(disableCoord: true) { { ranking, Occur.MUST }, { Unscored(new ConstantScoreQuery(together)), Occur.MUST } };
    }

    static PhraseQuery InOrder(string field, ImmutableArray<RankedWord> words, int slop)
    {
        var query = new PhraseQuery { Slop = slop };
        foreach (var word in words)
            query.Add(new Term(field, word.Members[0].Term), word.Position);
        return query;
    }
}
