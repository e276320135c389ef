using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Util;

/// <summary>An analyzer that leaves out stop words.</summary>
public abstract class StopwordAnalyzerBase : Analyzer
{
    /// <summary>The stop words; never null.</summary>
    protected readonly CharArraySet m_stopwords;

    /// <summary>The version given to the constructor.</summary>
    protected readonly LuceneVersion m_matchVersion;

    /// <summary>An analyzer without stop words.</summary>
    protected StopwordAnalyzerBase(LuceneVersion version) : this(version, null)
    {
    }

    /// <summary>An analyzer that leaves out <paramref name="stopwords"/>, none if null.</summary>
    protected StopwordAnalyzerBase(LuceneVersion version, CharArraySet? stopwords)
    {
        m_matchVersion = version;
        m_stopwords = stopwords is null ? CharArraySet.EMPTY_SET : CharArraySet.UnmodifiableSet(stopwords);
    }

    /// <summary>The stop words.</summary>
    public virtual CharArraySet StopwordSet => m_stopwords;

    /// <summary>The words of <paramref name="stopwords"/>, a line each. Closes the reader.</summary>
    protected static CharArraySet LoadStopwordSet(TextReader stopwords, LuceneVersion matchVersion)
    {
        using (stopwords) return WordlistLoader.GetWordSet(stopwords, matchVersion);
    }

    /// <summary>The words of the UTF-8 file <paramref name="stopwords"/>, a line each.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    protected static CharArraySet LoadStopwordSet(FileInfo stopwords, LuceneVersion matchVersion) =>
        LoadStopwordSet(stopwords.OpenText(), matchVersion);

    /// <summary>
    /// The words of a UTF-8 resource in the assembly and namespace of <paramref name="aClass"/>, a line each; lines that start with
    /// <paramref name="comment"/> are passed over.
    /// </summary>
    /// <exception cref="IOException">There is no such resource.</exception>
    protected static CharArraySet LoadStopwordSet(bool ignoreCase, Type aClass, string resource, string comment)
    {
        using var stream = aClass.Assembly.GetManifestResourceStream(aClass, resource)
            ?? throw new IOException($"There is no resource '{resource}' beside {aClass.FullName}.");
        using var reader = new StreamReader(stream);
        return WordlistLoader.GetWordSet(reader, comment, new CharArraySet(LuceneVersion.LUCENE_CURRENT, 16, ignoreCase));
    }
}
