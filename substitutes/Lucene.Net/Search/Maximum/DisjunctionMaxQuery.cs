using System.Collections;
using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>
/// Matches what any of several queries matches. The score is the highest of theirs, plus the others' times a factor: so that a word in the
/// title and in the body does not count twice.
/// </summary>
public class DisjunctionMaxQuery : Query, IEnumerable<Query>
{
    readonly float tieBreakerMultiplier;
    List<Query> disjuncts = [];

    /// <summary>Makes a query of nothing, which matches nothing.</summary>
    /// <param name="tieBreakerMultiplier">How much of the lower scores to add, usually from 0 to 1.</param>
    public DisjunctionMaxQuery(float tieBreakerMultiplier)
    {
        this.tieBreakerMultiplier = tieBreakerMultiplier;
    }

    /// <summary>Makes a query of several.</summary>
    public DisjunctionMaxQuery(ICollection<Query> disjuncts, float tieBreakerMultiplier)
        : this(tieBreakerMultiplier)
    {
        Add(disjuncts);
    }

    /// <summary>The queries.</summary>
    public virtual IList<Query> Disjuncts => disjuncts;

    /// <summary>How much of the lower scores is added.</summary>
    public virtual float TieBreakerMultiplier => tieBreakerMultiplier;

    /// <summary>Adds a query.</summary>
    public virtual void Add(Query query) => disjuncts.Add(query);

    /// <summary>Adds several queries.</summary>
    public virtual void Add(ICollection<Query> disjuncts) => this.disjuncts.AddRange(disjuncts);

    /// <inheritdoc/>
    public virtual IEnumerator<Query> GetEnumerator() => disjuncts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Rewrites the queries; a single one takes this query's place.</summary>
    public override Query Rewrite(IndexReader reader)
    {
        if (disjuncts.Count == 1)
        {
            var only = disjuncts[0].Rewrite(reader);
            if (Boost != 1.0f)
            {
                only = (Query)only.Clone();
                only.Boost *= Boost;
            }
            return only;
        }
        var rewritten = disjuncts.ConvertAll(disjunct => disjunct.Rewrite(reader));
        if (rewritten.Zip(disjuncts).All(pair => ReferenceEquals(pair.First, pair.Second)))
        {
            return this;
        }
        return new DisjunctionMaxQuery(rewritten, tieBreakerMultiplier) { Boost = Boost };
    }

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) =>
        new DisjunctionMaxWeight(this, [.. disjuncts.Select(disjunct => disjunct.CreateWeight(searcher))]);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var disjunct in disjuncts)
        {
            disjunct.ExtractTerms(terms);
        }
    }

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (DisjunctionMaxQuery)base.Clone();
        clone.disjuncts = [.. disjuncts];
        return clone;
    }

    /// <inheritdoc/>
    public override string ToString(string? field)
    {
        var parts = disjuncts.Select(disjunct => disjunct is BooleanQuery ? "(" + disjunct.ToString(field) + ")" : disjunct.ToString(field));
        var tieBreaker = tieBreakerMultiplier == 0.0f ? string.Empty : FormattableString.Invariant($"~{tieBreakerMultiplier}");
        return "(" + string.Join(" | ", parts) + ")" + tieBreaker + QueryText.Boost(Boost);
    }

    /// <inheritdoc/>
    public override bool Equals(object? o) => base.Equals(o) && o is DisjunctionMaxQuery other
        && other.tieBreakerMultiplier == tieBreakerMultiplier && other.disjuncts.SequenceEqual(disjuncts);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        disjuncts.Aggregate(HashCode.Combine(base.GetHashCode(), tieBreakerMultiplier), HashCode.Combine);
}
