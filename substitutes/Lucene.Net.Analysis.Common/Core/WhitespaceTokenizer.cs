using System.Globalization;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Core;

/// <summary>
/// Makes tokens of what stands between white space: space, line and paragraph separators, and the control characters U+0009 to
/// U+000D and U+001C to U+001F. Spaces that forbid a line break (U+00A0, U+2007, U+202F) belong to tokens.
/// </summary>
public sealed class WhitespaceTokenizer : CharTokenizer
{
    /// <summary>A tokenizer of <paramref name="in"/>. The version makes no difference.</summary>
    public WhitespaceTokenizer(LuceneVersion matchVersion, TextReader @in) : base(matchVersion, @in)
    {
    }

    /// <inheritdoc/>
    protected override bool IsTokenChar(int c) => c switch
    {
        >= 0x09 and <= 0x0D or >= 0x1C and <= 0x1F => false,
        0xA0 or 0x2007 or 0x202F => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) is not
            (UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator),
    };
}
