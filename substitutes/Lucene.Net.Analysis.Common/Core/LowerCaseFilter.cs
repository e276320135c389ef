using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Core;

/// <summary>Makes each code point of a token small, by Unicode's simple case mapping, whatever the culture.</summary>
public sealed class LowerCaseFilter : TokenFilter
{
    readonly ICharTermAttribute term;

    /// <summary>A filter of <paramref name="in"/>. The version makes no difference.</summary>
    public LowerCaseFilter(LuceneVersion matchVersion, TokenStream @in) : base(@in) => term = AddAttribute<ICharTermAttribute>();

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        LetterCase.ToLower(term.Buffer.AsSpan(0, term.Length));
        return true;
    }
}
