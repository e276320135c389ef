using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Ar;

/// <summary>
/// Arabic: words made small, digits of all scripts as 0 to 9, without stop words, letters normalized, lightly stemmed unless
/// excluded. Thread-safe.
/// </summary>
public sealed class ArabicAnalyzer : StopwordAnalyzerBase
{
    /// <summary>Name of the resource with the default stop words.</summary>
    public const string DEFAULT_STOPWORD_FILE = "stopwords.txt";

    static readonly CharArraySet StopWords = CharArraySet.UnmodifiableSet(
        LoadStopwordSet(ignoreCase: false, typeof(ArabicAnalyzer), DEFAULT_STOPWORD_FILE, "#"));

    readonly CharArraySet stemExclusions;

    /// <summary>An analyzer with <see cref="DefaultStopSet"/>.</summary>
    public ArabicAnalyzer(LuceneVersion matchVersion) : this(matchVersion, DefaultStopSet)
    {
    }

    /// <summary>An analyzer with stop words of the caller's, which are compared before letters are normalized.</summary>
    public ArabicAnalyzer(LuceneVersion matchVersion, CharArraySet stopwords) : this(matchVersion, stopwords, CharArraySet.EMPTY_SET)
    {
    }

    /// <summary>
    /// An analyzer with stop words of the caller's, which does not stem the words of <paramref name="stemExclusionSet"/>, normalized.
    /// </summary>
    public ArabicAnalyzer(LuceneVersion matchVersion, CharArraySet stopwords, CharArraySet stemExclusionSet) : base(matchVersion, stopwords) =>
        stemExclusions = CharArraySet.UnmodifiableSet(stemExclusionSet);

    /// <summary>The stop words if no others are given. Cannot be changed.</summary>
    public static CharArraySet DefaultStopSet => StopWords;

    /// <inheritdoc/>
    protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(m_matchVersion, reader);
        TokenStream words = new LowerCaseFilter(m_matchVersion, source);
        words = new DecimalDigitFilter(words);
        words = new StopFilter(m_matchVersion, words, m_stopwords);
        words = new ArabicNormalizationFilter(words);
        if (stemExclusions.Count > 0) words = new SetKeywordMarkerFilter(words, stemExclusions);
        return new TokenStreamComponents(source, new ArabicStemFilter(words));
    }
}
