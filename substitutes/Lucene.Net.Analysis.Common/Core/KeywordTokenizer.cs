using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Analysis.Core;

/// <summary>Makes one token of the whole text. Not thread-safe.</summary>
public sealed class KeywordTokenizer : Tokenizer
{
    /// <summary>Number of characters the token has room for at first.</summary>
    public const int DEFAULT_BUFFER_SIZE = 256;

    readonly ICharTermAttribute term;
    readonly IOffsetAttribute offset;
    bool done;
    int end;

    /// <summary>A tokenizer of <paramref name="input"/>.</summary>
    public KeywordTokenizer(TextReader input) : this(input, DEFAULT_BUFFER_SIZE)
    {
    }

    /// <summary>A tokenizer of <paramref name="input"/> whose token has room for <paramref name="bufferSize"/> characters at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bufferSize"/> is below 1.</exception>
    public KeywordTokenizer(TextReader input, int bufferSize) : base(input)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bufferSize, 1);
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        term.ResizeBuffer(bufferSize);
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (done) return false;
        ClearAttributes();
        done = true;
        var length = 0;
        var buffer = term.Buffer;
        while (m_input.Read(buffer, length, buffer.Length - length) is > 0 and var read)
        {
            length += read;
            if (length == buffer.Length) buffer = term.ResizeBuffer(length + 1);
        }
        term.Length = length;
        end = CorrectOffset(length);
        offset.SetOffset(CorrectOffset(0), end);
        return true;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        offset.SetOffset(end, end);
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        done = false;
        end = 0;
    }
}
