using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.En;

/// <summary>
/// English: words without possessive <c>'s</c>, made small, without stop words, stemmed by Porter's algorithm unless excluded.
/// Thread-safe.
/// </summary>
public sealed class EnglishAnalyzer : StopwordAnalyzerBase
{
    readonly CharArraySet stemExclusions;

    /// <summary>An analyzer with <see cref="DefaultStopSet"/>.</summary>
    public EnglishAnalyzer(LuceneVersion matchVersion) : this(matchVersion, DefaultStopSet)
    {
    }

    /// <summary>An analyzer with stop words of the caller's.</summary>
    public EnglishAnalyzer(LuceneVersion matchVersion, CharArraySet stopwords) : this(matchVersion, stopwords, CharArraySet.EMPTY_SET)
    {
    }

    /// <summary>An analyzer with stop words of the caller's, which does not stem the words of <paramref name="stemExclusionSet"/>.</summary>
    public EnglishAnalyzer(LuceneVersion matchVersion, CharArraySet stopwords, CharArraySet stemExclusionSet) : base(matchVersion, stopwords) =>
        stemExclusions = CharArraySet.UnmodifiableSet(stemExclusionSet);

    /// <summary>The stop words if no others are given. Cannot be changed.</summary>
    public static CharArraySet DefaultStopSet => StopAnalyzer.ENGLISH_STOP_WORDS_SET;

    /// <inheritdoc/>
    protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(m_matchVersion, reader);
        TokenStream words = new EnglishPossessiveFilter(m_matchVersion, source);
        words = new LowerCaseFilter(m_matchVersion, words);
        words = new StopFilter(m_matchVersion, words, m_stopwords);
        if (stemExclusions.Count > 0) words = new SetKeywordMarkerFilter(words, stemExclusions);
        return new TokenStreamComponents(source, new PorterStemFilter(words));
    }
}
