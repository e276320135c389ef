using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.En;

/// <summary>Takes a possessive <c>'s</c> off the end of a token; the apostrophe may be U+0027, U+2019 or U+FF07.</summary>
public sealed class EnglishPossessiveFilter : TokenFilter
{
    readonly ICharTermAttribute term;

    /// <summary>A filter of <paramref name="input"/>. The version makes no difference.</summary>
    public EnglishPossessiveFilter(LuceneVersion version, TokenStream input) : base(input) => term = AddAttribute<ICharTermAttribute>();

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        var text = term.Buffer.AsSpan(0, term.Length);
        if (text is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S']) term.Length = text.Length - 2;
        return true;
    }
}
