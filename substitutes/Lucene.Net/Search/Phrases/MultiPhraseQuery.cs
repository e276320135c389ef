using System.Collections;
using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>A phrase that takes any of several terms in a place.</summary>
public class MultiPhraseQuery : Query, IEnumerable<Term[]>
{
    readonly List<Term[]> termArrays = [];
    readonly List<int> positions = [];
    string? fieldName;
    int slop;

    /// <summary>Makes a phrase without terms, which matches nothing.</summary>
    public MultiPhraseQuery()
    {
    }

    /// <summary>How far terms may be from their places, as in <see cref="PhraseQuery.Slop"/>.</summary>
    /// <exception cref="ArgumentException">Set to less than 0.</exception>
    public virtual int Slop
    {
        get => slop;
        set => slop = value >= 0 ? value : throw new ArgumentException($"The slop must be at least 0, not {value}.", nameof(value));
    }

    /// <summary>Adds a term behind the last place.</summary>
    public virtual void Add(Term term) => Add([term]);

    /// <summary>Adds a place behind the last one where any of the terms may stand.</summary>
    public virtual void Add(Term[] terms) => Add(terms, positions.Count == 0 ? 0 : positions[^1] + 1);

    /// <summary>Adds a place where any of the terms may stand.</summary>
    /// <exception cref="ArgumentException">There are no terms, or one is of another field than those before.</exception>
    public virtual void Add(Term[] terms, int position)
    {
        if (terms.Length == 0)
        {
            throw new ArgumentException("A place of a phrase needs at least one term.", nameof(terms));
        }
        fieldName ??= terms[0].Field;
        if (Array.Find(terms, term => term.Field != fieldName) is { } foreign)
        {
            throw new ArgumentException($"All terms of a phrase must be of one field: {foreign} is not of '{fieldName}'.", nameof(terms));
        }
        termArrays.Add(terms);
        positions.Add(position);
    }

    /// <summary>The terms of each place.</summary>
    public virtual IList<Term[]> GetTermArrays() => termArrays.AsReadOnly();

    /// <summary>The places.</summary>
    public virtual int[] GetPositions() => [.. positions];

    /// <inheritdoc/>
    public IEnumerator<Term[]> GetEnumerator() => termArrays.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A phrase of one place becomes a disjunction of its terms.</summary>
    public override Query Rewrite(IndexReader reader)
    {
        if (termArrays.Count > 1)
        {
            return base.Rewrite(reader);
        }
        var anyTerm = new BooleanQuery(true) { Boost = Boost };
        foreach (var term in termArrays.SelectMany(terms => terms))
        {
            anyTerm.Add(new TermQuery(term), Occur.SHOULD);
        }
        return anyTerm;
    }

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new PhraseWeight(this, searcher, termArrays, positions, slop);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms) => terms.UnionWith(termArrays.SelectMany(array => array));

    /// <inheritdoc/>
    public sealed override string ToString(string? f)
    {
        var places = PhraseText.Places(positions, i => termArrays[i].Length == 1
            ? termArrays[i][0].Text
            : "(" + string.Join(' ', termArrays[i].Select(term => term.Text)) + ")");
        return (fieldName is null ? string.Empty : QueryText.Field(fieldName, f))
            + "\"" + places + "\"" + (slop == 0 ? string.Empty : "~" + slop) + QueryText.Boost(Boost);
    }

    /// <inheritdoc/>
    public override bool Equals(object? o) => base.Equals(o) && o is MultiPhraseQuery other && other.slop == slop
        && other.positions.SequenceEqual(positions) && other.termArrays.Count == termArrays.Count
        && other.termArrays.Zip(termArrays).All(pair => pair.First.SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode() =>
        termArrays.SelectMany(array => array).Aggregate(HashCode.Combine(base.GetHashCode(), slop), HashCode.Combine);
}
