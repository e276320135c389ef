using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Core;

/// <summary>Runs of letters, made small. Thread-safe.</summary>
public sealed class SimpleAnalyzer(LuceneVersion matchVersion) : Analyzer
{
    /// <inheritdoc/>
    protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new LowerCaseTokenizer(matchVersion, reader));
}
