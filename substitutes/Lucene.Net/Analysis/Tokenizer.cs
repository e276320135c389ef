namespace Lucene.Net.Analysis;

/// <summary>
/// The stream at the head of a chain: makes tokens from characters. <see cref="TokenStream.IncrementToken"/> of a subclass calls
/// <see cref="Lucene.Net.Util.AttributeSource.ClearAttributes"/> before it sets attributes.
/// </summary>
public abstract class Tokenizer : TokenStream
{
    /// <summary>The text. Reading it throws unless the stream was reset after it was given.</summary>
    protected TextReader m_input = ContractViolation.Instance;

    TextReader pending;

    /// <summary>A tokenizer of <paramref name="input"/>, to be reset before use.</summary>
    protected Tokenizer(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        pending = input;
    }

    /// <summary>A tokenizer of <paramref name="input"/> whose attributes <paramref name="factory"/> makes.</summary>
    protected Tokenizer(AttributeFactory factory, TextReader input) : base(factory)
    {
        ArgumentNullException.ThrowIfNull(input);
        pending = input;
    }

    /// <summary>Gives the tokenizer its next text. To be reset before use.</summary>
    /// <exception cref="InvalidOperationException">The previous text was not released: Dispose was not called.</exception>
    public void SetReader(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (m_input != ContractViolation.Instance)
            throw new InvalidOperationException("TokenStream contract violation: Dispose() call missing before a new text is set.");
        pending = input;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        m_input = pending;
        pending = ContractViolation.Instance;
    }

    /// <summary>Where offset <paramref name="currentOff"/> of the text read lies in the original text, before any <see cref="CharFilter"/>.</summary>
    protected int CorrectOffset(int currentOff) => m_input is CharFilter filter ? filter.CorrectOffset(currentOff) : currentOff;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            m_input.Dispose();
            m_input = pending = ContractViolation.Instance;
        }
        base.Dispose(disposing);
    }

    /// <summary>Stands in for the text while there is none, so that a consumer who forgot a step learns of it.</summary>
    sealed class ContractViolation : TextReader
    {
        public static readonly ContractViolation Instance = new();

        public override int Read() => throw Violation();

        public override int Read(char[] buffer, int index, int count) => throw Violation();

        static InvalidOperationException Violation() => new(
            "TokenStream contract violation: Reset() call missing, Reset() called more than once, the stream is disposed, or a " +
            "subclass does not call base.Reset(). The order is Reset, IncrementToken until false, End, Dispose.");
    }
}
