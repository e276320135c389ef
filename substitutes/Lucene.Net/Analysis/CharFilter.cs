namespace Lucene.Net.Analysis;

/// <summary>A reader that changes text before it is tokenized and can say where a changed offset lies in the original. Filters nest.</summary>
public abstract class CharFilter : TextReader
{
    /// <summary>The text that is filtered.</summary>
    protected readonly TextReader m_input;

    /// <summary>A filter of <paramref name="input"/>.</summary>
    protected CharFilter(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        m_input = input;
    }

    /// <summary>Where offset <paramref name="currentOff"/> of this reader's text lies in the text it filters.</summary>
    protected abstract int Correct(int currentOff);

    /// <summary>Where offset <paramref name="currentOff"/> of this reader's text lies in the innermost text.</summary>
    public int CorrectOffset(int currentOff)
    {
        var corrected = Correct(currentOff);
        return m_input is CharFilter inner ? inner.CorrectOffset(corrected) : corrected;
    }

    /// <inheritdoc/>
    public abstract override int Read(char[] buffer, int index, int count);

    /// <inheritdoc/>
    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) > 0 ? one[0] : -1;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) m_input.Dispose();
        base.Dispose(disposing);
    }
}
