using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Core;

/// <summary>Makes tokens of runs of letters, made small.</summary>
public sealed class LowerCaseTokenizer : LetterTokenizer
{
    /// <summary>A tokenizer of <paramref name="in"/>. The version makes no difference.</summary>
    public LowerCaseTokenizer(LuceneVersion matchVersion, TextReader @in) : base(matchVersion, @in)
    {
    }

    /// <inheritdoc/>
    protected override int Normalize(int c) => LetterCase.ToLower(c);
}
