using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Standard;

/// <summary>Words as <see cref="StandardTokenizer"/> breaks them, made small, without stop words. Thread-safe.</summary>
public sealed class StandardAnalyzer : StopwordAnalyzerBase
{
    /// <summary>Length in UTF-16 code units beyond which words are cut, unless set otherwise.</summary>
    public const int DEFAULT_MAX_TOKEN_LENGTH = 255;

    /// <summary>English words that say too little to be searched. Cannot be changed.</summary>
    public static readonly CharArraySet STOP_WORDS_SET = StopAnalyzer.ENGLISH_STOP_WORDS_SET;

    /// <summary>An analyzer with <see cref="STOP_WORDS_SET"/>.</summary>
    public StandardAnalyzer(LuceneVersion matchVersion) : this(matchVersion, STOP_WORDS_SET)
    {
    }

    /// <summary>An analyzer with stop words of the caller's.</summary>
    public StandardAnalyzer(LuceneVersion matchVersion, CharArraySet stopWords) : base(matchVersion, stopWords)
    {
    }

    /// <summary>Length in UTF-16 code units beyond which words are cut. Takes effect on chains built later.</summary>
    public int MaxTokenLength { get; set; } = DEFAULT_MAX_TOKEN_LENGTH;

    /// <inheritdoc/>
    protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(m_matchVersion, reader) { MaxTokenLength = MaxTokenLength };
        TokenStream words = new LowerCaseFilter(m_matchVersion, source);
        if (m_stopwords.Count > 0) words = new StopFilter(m_matchVersion, words, m_stopwords);
        return new TokenStreamComponents(source, words);
    }
}
