using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Lucene.Net.Tests.Search.Model;

/// <summary>A query three ways: as the engine runs it, as it is scored document by document on a <see cref="ModelIndex"/>, and as Java reads it.</summary>
internal abstract record ModelQuery
{
    public const string Field = "body";

    /// <summary>The query for the engine.</summary>
    public abstract Query ToQuery();

    /// <summary>The score of a document, or null if it does not match.</summary>
    public abstract double? Score(ModelIndex index, int doc);

    /// <summary>The query in the form of Queries.java.</summary>
    public abstract string ToJava();
}

internal sealed record ModelAll : ModelQuery
{
    public override Query ToQuery() => new MatchAllDocsQuery();

    public override double? Score(ModelIndex index, int doc) => 1;

    public override string ToJava() => "(all)";
}

internal sealed record ModelTerm(string Word) : ModelQuery
{
    public override Query ToQuery() => new TermQuery(new Term(Field, Word));

    public override double? Score(ModelIndex index, int doc)
    {
        var freq = index.Documents[doc].Count(word => word == Word);
        return freq == 0 ? null : index.Score(doc, index.Idf(Word), freq);
    }

    public override string ToJava() => $"(term {Field} {Word})";
}

internal sealed record ModelBoost(float Factor, ModelQuery Inner) : ModelQuery
{
    public override Query ToQuery()
    {
        var query = Inner.ToQuery();
        query.Boost *= Factor;
        return query;
    }

    public override double? Score(ModelIndex index, int doc) => Inner.Score(index, doc) * Factor;

    public override string ToJava() => string.Create(CultureInfo.InvariantCulture, $"(boost {Factor} {Inner.ToJava()})");
}

internal sealed record ModelConstant(ModelQuery Inner) : ModelQuery
{
    public override Query ToQuery() => new ConstantScoreQuery(Inner.ToQuery());

    public override double? Score(ModelIndex index, int doc) => Inner.Score(index, doc) is null ? null : 1;

    public override string ToJava() => $"(constant {Inner.ToJava()})";
}

internal sealed record ModelMax(float Tie, IReadOnlyList<ModelQuery> Parts) : ModelQuery
{
    public override Query ToQuery() => new DisjunctionMaxQuery([.. Parts.Select(part => part.ToQuery())], Tie);

    public override double? Score(ModelIndex index, int doc)
    {
        var scores = Parts.Select(part => part.Score(index, doc)).OfType<double>().ToArray();
        return scores.Length == 0 ? null : scores.Max() + ((scores.Sum() - scores.Max()) * Tie);
    }

    public override string ToJava() =>
        string.Create(CultureInfo.InvariantCulture, $"(max {Tie} {string.Join(' ', Parts.Select(part => part.ToJava()))})");
}

internal sealed record ModelBool(int Minimum, IReadOnlyList<(Occur Occur, ModelQuery Query)> Clauses) : ModelQuery
{
    public override Query ToQuery()
    {
        var query = new BooleanQuery { MinimumNumberShouldMatch = Minimum };
        foreach (var (occur, clause) in Clauses)
        {
            query.Add(clause.ToQuery(), occur);
        }
        return query;
    }

    public override double? Score(ModelIndex index, int doc)
    {
        var scores = Clauses.Select(clause => (clause.Occur, Score: clause.Query.Score(index, doc))).ToArray();
        var needed = Math.Max(Minimum, scores.Any(clause => clause.Occur == Occur.MUST) ? 0 : 1);
        var matches = scores.All(clause => clause.Occur switch
        {
            Occur.MUST => clause.Score is not null,
            Occur.MUST_NOT => clause.Score is null,
            _ => true,
        });
        return matches && scores.Count(clause => clause is { Occur: Occur.SHOULD, Score: not null }) >= needed
            ? scores.Where(clause => clause.Occur != Occur.MUST_NOT).Sum(clause => clause.Score ?? 0)
            : null;
    }

    public override string ToJava() => $"(bool {Minimum} " + string.Join(' ', Clauses.Select(clause =>
        (clause.Occur == Occur.MUST_NOT ? "not" : clause.Occur.ToString().ToLowerInvariant()) + " " + clause.Query.ToJava())) + ")";
}
