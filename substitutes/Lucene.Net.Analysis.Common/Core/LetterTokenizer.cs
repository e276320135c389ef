using System.Globalization;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Core;

/// <summary>Makes tokens of runs of letters (general categories Lu, Ll, Lt, Lm, Lo).</summary>
public class LetterTokenizer : CharTokenizer
{
    /// <summary>A tokenizer of <paramref name="in"/>. The version makes no difference.</summary>
    public LetterTokenizer(LuceneVersion matchVersion, TextReader @in) : base(matchVersion, @in)
    {
    }

    /// <inheritdoc/>
    protected override bool IsTokenChar(int c) => CharUnicodeInfo.GetUnicodeCategory(c) <= UnicodeCategory.OtherLetter;
}
