namespace Lucene.Net.Analysis.Core;

/// <summary>The whole text as one token. Thread-safe.</summary>
public sealed class KeywordAnalyzer : Analyzer
{
    /// <inheritdoc/>
    protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new KeywordTokenizer(reader));
}
