using System.Collections;
using System.Text;
using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Matches documents where terms stand in given places relative to each other, or nearly so.</summary>
public class PhraseQuery : Query, IEnumerable<Term>
{
    readonly List<Term> terms = [];
    readonly List<int> positions = [];
    int slop;

    /// <summary>Makes a phrase without terms, which matches nothing.</summary>
    public PhraseQuery()
    {
    }

    /// <summary>
    /// How far terms may be from their places, all moves added up: 0, the default, is the exact phrase; two
    /// words that change places need 2.
    /// </summary>
    /// <exception cref="ArgumentException">Set to less than 0.</exception>
    public virtual int Slop
    {
        get => slop;
        set => slop = value >= 0 ? value : throw new ArgumentException($"The slop must be at least 0, not {value}.", nameof(value));
    }

    /// <summary>Adds a term behind the last one.</summary>
    /// <exception cref="ArgumentException">The term is of another field than those before.</exception>
    public virtual void Add(Term term) => Add(term, positions.Count == 0 ? 0 : positions[^1] + 1);

    /// <summary>Adds a term at a place of its own. Places may leave gaps, and several terms may share one.</summary>
    /// <exception cref="ArgumentException">The term is of another field than those before.</exception>
    public virtual void Add(Term term, int position)
    {
        if (terms.Count > 0 && terms[0].Field != term.Field)
        {
            throw new ArgumentException($"All terms of a phrase must be of one field: {term} is not of '{terms[0].Field}'.", nameof(term));
        }
        terms.Add(term);
        positions.Add(position);
    }

    /// <summary>The terms.</summary>
    public virtual Term[] GetTerms() => [.. terms];

    /// <summary>The place of each term.</summary>
    public virtual int[] GetPositions() => [.. positions];

    /// <inheritdoc/>
    public IEnumerator<Term> GetEnumerator() => terms.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A phrase of one term becomes that term.</summary>
    public override Query Rewrite(IndexReader reader) => terms.Count switch
    {
        0 => new BooleanQuery { Boost = Boost },
        1 => new TermQuery(terms[0]) { Boost = Boost },
        _ => base.Rewrite(reader),
    };

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) =>
        new PhraseWeight(this, searcher, terms.ConvertAll(term => new[] { term }), positions, slop);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> queryTerms) => queryTerms.UnionWith(terms);

    /// <inheritdoc/>
    public override string ToString(string? f)
    {
        var text = new StringBuilder();
        if (terms.Count > 0)
        {
            text.Append(QueryText.Field(terms[0].Field, f));
        }
        text.Append('"').Append(PhraseText.Places(positions, i => terms[i].Text)).Append('"');
        return text.Append(slop == 0 ? string.Empty : "~" + slop).Append(QueryText.Boost(Boost)).ToString();
    }

    /// <inheritdoc/>
    public override bool Equals(object? o) => base.Equals(o) && o is PhraseQuery other
        && other.slop == slop && other.terms.SequenceEqual(terms) && other.positions.SequenceEqual(positions);

    /// <inheritdoc/>
    public override int GetHashCode() => terms.Aggregate(HashCode.Combine(base.GetHashCode(), slop), HashCode.Combine);
}
