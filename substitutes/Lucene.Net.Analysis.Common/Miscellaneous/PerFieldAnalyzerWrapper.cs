namespace Lucene.Net.Analysis.Miscellaneous;

/// <summary>Leaves each field to an analyzer of its own. Thread-safe if the analyzers are, which it does not dispose.</summary>
public sealed class PerFieldAnalyzerWrapper : AnalyzerWrapper
{
    readonly Analyzer defaultAnalyzer;
    readonly Dictionary<string, Analyzer> fieldAnalyzers;

    /// <summary>A wrapper that leaves every field to <paramref name="defaultAnalyzer"/>.</summary>
    public PerFieldAnalyzerWrapper(Analyzer defaultAnalyzer) : this(defaultAnalyzer, null)
    {
    }

    /// <summary>A wrapper that leaves the named fields to <paramref name="fieldAnalyzers"/> and all others to the default.</summary>
    public PerFieldAnalyzerWrapper(Analyzer defaultAnalyzer, IDictionary<string, Analyzer>? fieldAnalyzers)
    {
        ArgumentNullException.ThrowIfNull(defaultAnalyzer);
        this.defaultAnalyzer = defaultAnalyzer;
        this.fieldAnalyzers = fieldAnalyzers is null ? [] : new Dictionary<string, Analyzer>(fieldAnalyzers, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    protected override Analyzer GetWrappedAnalyzer(string fieldName) => fieldAnalyzers.GetValueOrDefault(fieldName, defaultAnalyzer);
}
