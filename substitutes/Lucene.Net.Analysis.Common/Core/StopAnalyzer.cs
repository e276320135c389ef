using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Core;

/// <summary>Runs of letters, made small, without stop words. Thread-safe.</summary>
public sealed class StopAnalyzer : StopwordAnalyzerBase
{
    /// <summary>English words that say too little to be searched. Cannot be changed.</summary>
    public static readonly CharArraySet ENGLISH_STOP_WORDS_SET = CharArraySet.UnmodifiableSet(StopFilter.MakeStopSet(
        LuceneVersion.LUCENE_CURRENT,
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or",
        "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with"));

    /// <summary>An analyzer with <see cref="ENGLISH_STOP_WORDS_SET"/>.</summary>
    public StopAnalyzer(LuceneVersion matchVersion) : this(matchVersion, ENGLISH_STOP_WORDS_SET)
    {
    }

    /// <summary>An analyzer with stop words of the caller's.</summary>
    public StopAnalyzer(LuceneVersion matchVersion, CharArraySet stopWords) : base(matchVersion, stopWords)
    {
    }

    /// <inheritdoc/>
    protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new LowerCaseTokenizer(m_matchVersion, reader);
        return new TokenStreamComponents(source, new StopFilter(m_matchVersion, source, m_stopwords));
    }
}
