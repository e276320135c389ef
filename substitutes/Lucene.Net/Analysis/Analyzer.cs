namespace Lucene.Net.Analysis;

/// <summary>
/// Knows how to turn the text of a field into tokens. Chains are built once per thread (and field, see <see cref="Strategy"/>) and
/// used again for every text, so a caller finishes with one stream before it asks for the next. Thread-safe.
/// </summary>
public abstract partial class Analyzer : IDisposable
{
    readonly ThreadLocal<object?> storedValue = new();

    /// <summary>An analyzer with one chain for all fields.</summary>
    protected Analyzer() : this(GLOBAL_REUSE_STRATEGY)
    {
    }

    /// <summary>An analyzer whose chains are used again as <paramref name="reuseStrategy"/> says.</summary>
    protected Analyzer(ReuseStrategy reuseStrategy)
    {
        ArgumentNullException.ThrowIfNull(reuseStrategy);
        Strategy = reuseStrategy;
    }

    /// <summary>Decides which earlier chain serves the next text.</summary>
    public ReuseStrategy Strategy { get; }

    internal object? StoredValue
    {
        get => storedValue.Value;
        set => storedValue.Value = value;
    }

    /// <summary>An analyzer whose chains <paramref name="createComponents"/> builds.</summary>
    public static Analyzer NewAnonymous(Func<string, TextReader, TokenStreamComponents> createComponents) =>
        NewAnonymous(createComponents, GLOBAL_REUSE_STRATEGY);

    /// <summary>An analyzer whose chains <paramref name="createComponents"/> builds.</summary>
    public static Analyzer NewAnonymous(Func<string, TextReader, TokenStreamComponents> createComponents, ReuseStrategy reuseStrategy) =>
        new AnonymousAnalyzer(createComponents, null, reuseStrategy);

    /// <summary>An analyzer whose chains <paramref name="createComponents"/> builds, each text going through <paramref name="initReader"/> first.</summary>
    public static Analyzer NewAnonymous(
        Func<string, TextReader, TokenStreamComponents> createComponents, Func<string, TextReader, TextReader> initReader) =>
        NewAnonymous(createComponents, initReader, GLOBAL_REUSE_STRATEGY);

    /// <summary>An analyzer whose chains <paramref name="createComponents"/> builds, each text going through <paramref name="initReader"/> first.</summary>
    public static Analyzer NewAnonymous(
        Func<string, TextReader, TokenStreamComponents> createComponents, Func<string, TextReader, TextReader> initReader,
        ReuseStrategy reuseStrategy) => new AnonymousAnalyzer(createComponents, initReader, reuseStrategy);

    /// <summary>
    /// The tokens of <paramref name="reader"/>. The stream belongs to this thread's chain: consume it as <see cref="TokenStream"/>
    /// says, on this thread, before the next call.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The analyzer is disposed.</exception>
    /// <exception cref="InvalidOperationException">The previous stream was not disposed.</exception>
    public TokenStream GetTokenStream(string fieldName, TextReader reader) => Components(fieldName, reader).TokenStream;

    /// <summary>The tokens of <paramref name="text"/>, without copying it. See <see cref="GetTokenStream(string, TextReader)"/>.</summary>
    /// <exception cref="ObjectDisposedException">The analyzer is disposed.</exception>
    /// <exception cref="InvalidOperationException">The previous stream was not disposed.</exception>
    public TokenStream GetTokenStream(string fieldName, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = Strategy.GetReusableComponents(this, fieldName)?.StringReader ?? new ReusableStringReader();
        reader.SetValue(text);
        var components = Components(fieldName, reader);
        components.StringReader = reader;
        return components.TokenStream;
    }

    /// <summary>How many positions lie between two values of one field, so that phrases do not match across them.</summary>
    public virtual int GetPositionIncrementGap(string fieldName) => 0;

    /// <summary>How many characters lie between two values of one field.</summary>
    public virtual int GetOffsetGap(string fieldName) => 1;

    /// <summary>Builds a chain for <paramref name="fieldName"/> whose tokenizer reads <paramref name="reader"/>.</summary>
    protected internal abstract TokenStreamComponents CreateComponents(string fieldName, TextReader reader);

    /// <summary>Wraps each text in the analyzer's <see cref="CharFilter"/>s; by default there are none.</summary>
    protected internal virtual TextReader InitReader(string fieldName, TextReader reader) => reader;

    /// <summary>Releases the chains of all threads.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the chains of all threads, if <paramref name="disposing"/>.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) storedValue.Dispose();
    }

    TokenStreamComponents Components(string fieldName, TextReader reader)
    {
        var input = InitReader(fieldName, reader);
        if (Strategy.GetReusableComponents(this, fieldName) is { } known)
        {
            known.SetReader(input);
            return known;
        }
        var made = CreateComponents(fieldName, input);
        Strategy.SetReusableComponents(this, fieldName, made);
        return made;
    }

    sealed class AnonymousAnalyzer(
        Func<string, TextReader, TokenStreamComponents> createComponents, Func<string, TextReader, TextReader>? initReader,
        ReuseStrategy reuseStrategy) : Analyzer(reuseStrategy)
    {
        protected internal override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
            createComponents(fieldName, reader);

        protected internal override TextReader InitReader(string fieldName, TextReader reader) =>
            initReader?.Invoke(fieldName, reader) ?? reader;
    }
}
