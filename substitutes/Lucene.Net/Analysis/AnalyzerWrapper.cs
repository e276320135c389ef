namespace Lucene.Net.Analysis;

/// <summary>An analyzer that leaves each field to another one and may change what it builds.</summary>
public abstract class AnalyzerWrapper : Analyzer
{
    /// <summary>A wrapper with a chain for each field.</summary>
    protected AnalyzerWrapper() : this(PER_FIELD_REUSE_STRATEGY)
    {
    }

    /// <summary>A wrapper whose chains are used again as <paramref name="reuseStrategy"/> says.</summary>
    protected AnalyzerWrapper(ReuseStrategy reuseStrategy) : base(reuseStrategy)
    {
    }

    /// <summary>The analyzer for <paramref name="fieldName"/>.</summary>
    protected abstract Analyzer GetWrappedAnalyzer(string fieldName);

    /// <summary>Changes the chain that the wrapped analyzer built; by default leaves it as it is.</summary>
    protected virtual TokenStreamComponents WrapComponents(string fieldName, TokenStreamComponents components) => components;

    /// <summary>Wraps the text before the wrapped analyzer does; by default leaves it as it is.</summary>
    protected virtual TextReader WrapReader(string fieldName, TextReader reader) => reader;

    /// <inheritdoc/>
    public override int GetPositionIncrementGap(string fieldName) => GetWrappedAnalyzer(fieldName).GetPositionIncrementGap(fieldName);

    /// <inheritdoc/>
    public override int GetOffsetGap(string fieldName) => GetWrappedAnalyzer(fieldName).GetOffsetGap(fieldName);

    /// <inheritdoc/>
    protected internal sealed override TokenStreamComponents CreateComponents(string fieldName, TextReader aReader) =>
        WrapComponents(fieldName, GetWrappedAnalyzer(fieldName).CreateComponents(fieldName, aReader));

    /// <inheritdoc/>
    protected internal override TextReader InitReader(string fieldName, TextReader reader) =>
        GetWrappedAnalyzer(fieldName).InitReader(fieldName, WrapReader(fieldName, reader));
}
