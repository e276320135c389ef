namespace Lucene.Net.Analysis;

/// <summary>Both ends of an analyzer's chain: the tokenizer that takes the text and the stream that gives the tokens. Not thread-safe.</summary>
public class TokenStreamComponents
{
    /// <summary>The tokenizer at the head of the chain.</summary>
    protected readonly Tokenizer m_source;

    /// <summary>The stream at the end of the chain.</summary>
    protected readonly TokenStream m_sink;

    /// <summary>A chain from <paramref name="source"/> to <paramref name="result"/>.</summary>
    public TokenStreamComponents(Tokenizer source, TokenStream result)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(result);
        m_source = source;
        m_sink = result;
    }

    /// <summary>A chain of a tokenizer alone.</summary>
    public TokenStreamComponents(Tokenizer source) : this(source, source)
    {
    }

    /// <summary>The stream at the end of the chain.</summary>
    public virtual TokenStream TokenStream => m_sink;

    /// <summary>The tokenizer at the head of the chain.</summary>
    public virtual Tokenizer Tokenizer => m_source;

    /// <summary>The reader that serves strings to this chain, kept so that each text does not need a new one.</summary>
    internal ReusableStringReader? StringReader { get; set; }

    /// <summary>Gives the chain its next text.</summary>
    /// <exception cref="InvalidOperationException">The previous text was not released: the stream was not disposed.</exception>
    protected internal virtual void SetReader(TextReader reader) => m_source.SetReader(reader);
}
