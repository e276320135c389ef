using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Core;

/// <summary>What stands between white space. Thread-safe.</summary>
public sealed class WhitespaceAnalyzer(LuceneVersion matchVersion) : Analyzer
{
    /// <inheritdoc/>
    protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new WhitespaceTokenizer(matchVersion, reader));
}
