using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Ranking;
using Khabar.Shards.V1;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>Planned queries as messages: exactly the kinds of query that plans are made of.</summary>
internal static class QueryMessages
{
    /// <summary>Writes a query.</summary>
    /// <exception cref="NotSupportedException">Plans have come to use a kind of query that has no message.</exception>
    public static ShardQuery Write(Query query)
    {
        var message = query switch
        {
            WordsQuery words => new ShardQuery { Words = Words(words) },
            BooleanQuery boolean when boolean.CoordDisabled => new ShardQuery { Boolean = Boolean(boolean) },
            PhraseQuery phrase => new ShardQuery { Phrase = Phrase(phrase) },
            ConstantScoreQuery { Query: { } operand } => new ShardQuery { Constant = Write(operand) },
            ConstantScoreQuery { Filter: { } filter } when ArticleFilter.Of(filter) is { } conditions => new ShardQuery { Conditions = ConditionMessages.Write(conditions) },
            MatchAllDocsQuery => new ShardQuery { Everything = new EverythingNode() },
            _ => throw new NotSupportedException($"There is no message for a {query.GetType().Name}."),
        };
        message.Boost = query.Boost;
        return message;
    }

    /// <summary>Reads a query.</summary>
    /// <exception cref="InvalidDataException">The message is of a kind that this version does not know.</exception>
    public static Query Read(ShardQuery message)
    {
        var query = message.QueryCase switch
        {
            ShardQuery.QueryOneofCase.Words => Words(message.Words),
            ShardQuery.QueryOneofCase.Boolean => Boolean(message.Boolean),
            ShardQuery.QueryOneofCase.Phrase => Phrase(message.Phrase),
            ShardQuery.QueryOneofCase.Constant => new ConstantScoreQuery(Read(message.Constant)),
            ShardQuery.QueryOneofCase.Conditions => new ConstantScoreQuery(ConditionMessages.Read(message.Conditions).ToFilter()),
            ShardQuery.QueryOneofCase.Everything => new MatchAllDocsQuery(),
            _ => throw new InvalidDataException("The query is of a kind that this version does not know."),
        };
        query.Boost = message.Boost;
        return query;
    }

    static WordsNode Words(WordsQuery query) => new()
    {
        Words = { WordMessages.Write(query.Words) },
        Fields = WordMessages.Write(query.Fields),
        Model = { ModelMessages.Write(query.Model) },
        Share = query.Share,
        Statistics = query.Statistics is { } statistics ? StatisticsMessages.Write(statistics) : null,
    };

    static Query Words(WordsNode message)
    {
        var words = WordMessages.Read(message.Words);
        var statistics = message.Statistics is { } known ? StatisticsMessages.Read(known, words) : null;
        return new WordsQuery(words, WordMessages.Read(message.Fields), ModelMessages.Read(message.Model), message.Share, statistics);
    }

    static BooleanNode Boolean(BooleanQuery query)
    {
        var message = new BooleanNode { MinimumShouldMatch = query.MinimumNumberShouldMatch };
        foreach (var clause in query.GetClauses())
        {
            message.Queries.Add(Write(clause.Query));
            message.Occurs.Add(clause.Occur switch
            {
                Occur.MUST => BooleanNode.Types.Occur.Must,
                Occur.SHOULD => BooleanNode.Types.Occur.Should,
                _ => BooleanNode.Types.Occur.MustNot,
            });
        }
        return message;
    }

    static Query Boolean(BooleanNode message)
    {
        var query = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = message.MinimumShouldMatch };
        foreach (var (clause, occur) in message.Queries.Zip(message.Occurs))
        {
            query.Add(Read(clause), occur switch
            {
                BooleanNode.Types.Occur.Must => Occur.MUST,
                BooleanNode.Types.Occur.Should => Occur.SHOULD,
                BooleanNode.Types.Occur.MustNot => Occur.MUST_NOT,
                _ => throw new InvalidDataException("A clause counts in a way that this version does not know."),
            });
        }
        return query;
    }

    static PhraseNode Phrase(PhraseQuery query)
    {
        var terms = query.GetTerms();
        return new PhraseNode { Field = terms[0].Field, Terms = { terms.Select(term => term.Text) }, Positions = { query.GetPositions() }, Slop = query.Slop };
    }

    static Query Phrase(PhraseNode message)
    {
        var query = new PhraseQuery { Slop = message.Slop };
        foreach (var (term, position) in message.Terms.Zip(message.Positions))
            query.Add(new Term(message.Field, term), position);
        return query;
    }
}
