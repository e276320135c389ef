using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Those terms of an enumeration that start with a prefix.</summary>
public class PrefixTermsEnum : FilteredTermsEnum
{
    readonly BytesRef prefix;

    /// <summary>Takes terms from <paramref name="tenum"/>.</summary>
    public PrefixTermsEnum(TermsEnum tenum, BytesRef prefixText)
        : base(tenum)
    {
        prefix = prefixText;
        SetInitialSeekTerm(prefixText);
    }

    /// <inheritdoc/>
    protected override AcceptStatus Accept(BytesRef term) =>
        term.Bytes.AsSpan(term.Offset, term.Length).StartsWith(prefix.Bytes.AsSpan(prefix.Offset, prefix.Length))
            ? AcceptStatus.YES
            : AcceptStatus.END;
}
