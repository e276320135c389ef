using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search.Automata;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Matches documents that hold a term within a number of edits of a given one: insertions, deletions, substitutions and, unless switched
/// off, transpositions of characters (code points). Terms score less the more edits they take.
/// </summary>
/// <remarks>
/// Each term's score is multiplied by 1 - edits / length, the length being that of the shorter one in code points; terms where that
/// is not above 0 do not match.
/// </remarks>
public class FuzzyQuery : MultiTermQuery
{
    /// <summary>The most edits unless said otherwise, and the most that can be asked for.</summary>
    public const int DefaultMaxEdits = 2;

    /// <summary>How many characters at the start must be the same unless said otherwise.</summary>
    public const int DefaultPrefixLength = 0;

    /// <summary>How many terms to match at most unless said otherwise.</summary>
    public const int DefaultMaxExpansions = 50;

    /// <summary>Whether transpositions count as one edit unless said otherwise.</summary>
    public const bool DefaultTranspositions = true;

    readonly Term term;
    readonly int maxExpansions;

    /// <summary>Matches terms within two edits.</summary>
    public FuzzyQuery(Term term)
        : this(term, DefaultMaxEdits)
    {
    }

    /// <summary>Matches terms within <paramref name="maxEdits"/> edits.</summary>
    public FuzzyQuery(Term term, int maxEdits)
        : this(term, maxEdits, DefaultPrefixLength)
    {
    }

    /// <summary>Matches terms within <paramref name="maxEdits"/> edits that start the same.</summary>
    public FuzzyQuery(Term term, int maxEdits, int prefixLength)
        : this(term, maxEdits, prefixLength, DefaultMaxExpansions, DefaultTranspositions)
    {
    }

    /// <summary>Matches terms near a given one.</summary>
    /// <param name="term">The term.</param>
    /// <param name="maxEdits">The most edits, from 0 to 2.</param>
    /// <param name="prefixLength">How many characters at the start must be the same; at least 0.</param>
    /// <param name="maxExpansions">How many terms to match at most, the nearest ones; at least 1.</param>
    /// <param name="transpositions">Whether two neighbours that change places count as one edit, not two.</param>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public FuzzyQuery(Term term, int maxEdits, int prefixLength, int maxExpansions, bool transpositions)
        : base(term.Field)
    {
        if (maxEdits is < 0 or > DefaultMaxEdits)
        {
            throw new ArgumentException($"maxEdits must be between 0 and {DefaultMaxEdits}, not {maxEdits}.", nameof(maxEdits));
        }
        if (prefixLength < 0)
        {
            throw new ArgumentException($"prefixLength must be at least 0, not {prefixLength}.", nameof(prefixLength));
        }
        if (maxExpansions < 1)
        {
            throw new ArgumentException($"maxExpansions must be at least 1, not {maxExpansions}.", nameof(maxExpansions));
        }
        this.term = term;
        this.maxExpansions = maxExpansions;
        MaxEdits = maxEdits;
        PrefixLength = prefixLength;
        Transpositions = transpositions;
        m_rewriteMethod = new TopTermsScoringBooleanQueryRewrite(maxExpansions);
    }

    /// <summary>The term.</summary>
    public virtual Term Term => term;

    /// <summary>The most edits.</summary>
    public virtual int MaxEdits { get; }

    /// <summary>How many characters at the start must be the same.</summary>
    public virtual int PrefixLength { get; }

    /// <summary>Whether two neighbours that change places count as one edit.</summary>
    public virtual bool Transpositions { get; }

    /// <inheritdoc/>
    public override string ToString(string? field) =>
        QueryText.Field(m_field, field) + term.Text + "~" + MaxEdits + QueryText.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj) && obj is FuzzyQuery other && other.term.Equals(term)
        && other.MaxEdits == MaxEdits && other.PrefixLength == PrefixLength
        && other.maxExpansions == maxExpansions && other.Transpositions == Transpositions;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), term, MaxEdits, PrefixLength, maxExpansions, Transpositions);

    /// <inheritdoc/>
    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts)
    {
        int[] word = [.. term.Text.EnumerateRunes().Select(rune => rune.Value)];
        // Where the whole term is prefix, nothing is left to edit.
        var automaton = new LevenshteinAutomaton(word, PrefixLength >= word.Length ? 0 : MaxEdits, PrefixLength, Transpositions);
        return new FuzzyTermsEnum(terms.GetEnumerator(), automaton, word.Length);
    }
}
