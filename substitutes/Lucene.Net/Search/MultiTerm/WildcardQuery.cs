using Lucene.Net.Index;
using Lucene.Net.Search.Automata;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Matches documents that hold a term that a pattern describes: * stands for any text, ? for any one character, \ takes the next one as it is.</summary>
/// <remarks>A pattern that starts with a wildcard has to look at all terms of the field.</remarks>
public class WildcardQuery : MultiTermQuery
{
    /// <summary>Stands for any text, the empty one included.</summary>
    public const char WILDCARD_STRING = '*';

    /// <summary>Stands for any one character (code point).</summary>
    public const char WILDCARD_CHAR = '?';

    /// <summary>Takes the next character as it is.</summary>
    public const char WILDCARD_ESCAPE = '\\';

    readonly Term term;

    /// <summary>Matches terms of the field of <paramref name="term"/> that its text describes.</summary>
    public WildcardQuery(Term term)
        : base(term.Field)
    {
        this.term = term;
    }

    /// <summary>The field and the pattern.</summary>
    public virtual Term Term => term;

    /// <inheritdoc/>
    public override string ToString(string? field) => QueryText.Field(m_field, field) + term.Text + QueryText.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj) && obj is WildcardQuery other && other.term.Equals(term);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), term);

    /// <inheritdoc/>
    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
        new AutomatonTermsEnum(terms.GetEnumerator(), new WildcardAutomaton(term.Text));
}
