namespace Lucene.Net.Analysis;

/// <summary>Decides which of an analyzer's earlier chains serves the next text. State lives in the analyzer, per thread.</summary>
public abstract class ReuseStrategy
{
    /// <summary>The chain to use again on this thread for <paramref name="fieldName"/>, or null if there is none yet.</summary>
    public abstract TokenStreamComponents? GetReusableComponents(Analyzer analyzer, string fieldName);

    /// <summary>Keeps <paramref name="components"/> for this thread and <paramref name="fieldName"/>.</summary>
    public abstract void SetReusableComponents(Analyzer analyzer, string fieldName, TokenStreamComponents components);

    /// <summary>What this thread stored in <paramref name="analyzer"/>, or null.</summary>
    /// <exception cref="ObjectDisposedException"><paramref name="analyzer"/> is disposed.</exception>
    protected static object? GetStoredValue(Analyzer analyzer) => analyzer.StoredValue;

    /// <summary>Stores a value in <paramref name="analyzer"/> for this thread.</summary>
    /// <exception cref="ObjectDisposedException"><paramref name="analyzer"/> is disposed.</exception>
    protected static void SetStoredValue(Analyzer analyzer, object storedValue) => analyzer.StoredValue = storedValue;
}
