using System.Text;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Lucene.Net.Analysis.Util;

/// <summary>
/// Makes tokens of runs of code points that a subclass accepts. Runs longer than 255 UTF-16 code units are cut into pieces of that
/// length (256 where the cut would split a surrogate pair). Not thread-safe.
/// </summary>
public abstract class CharTokenizer : Tokenizer
{
    const int LongestToken = 255;

    readonly TextWindow text;
    readonly ICharTermAttribute term;
    readonly IOffsetAttribute offset;

    /// <summary>A tokenizer of <paramref name="input"/>. The version makes no difference.</summary>
    protected CharTokenizer(LuceneVersion matchVersion, TextReader input) : base(input)
    {
        text = new TextWindow(m_input);
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
    }

    /// <summary>Whether the code point <paramref name="c"/> belongs to tokens.</summary>
    protected abstract bool IsTokenChar(int c);

    /// <summary>What the code point <paramref name="c"/> is written as; by default itself.</summary>
    protected virtual int Normalize(int c) => c;

    /// <inheritdoc/>
    public sealed override bool IncrementToken()
    {
        ClearAttributes();
        int code;
        while ((code = First(out var length)) >= 0 && !IsTokenChar(code)) text.Advance(length);
        if (code < 0) return false;

        var start = text.Offset;
        term.SetEmpty();
        while ((code = First(out var length)) >= 0 && IsTokenChar(code))
        {
            Append(Normalize(code));
            text.Advance(length);
            if (term.Length >= LongestToken) break;
        }
        offset.SetOffset(CorrectOffset(start), CorrectOffset(text.Offset));
        return true;
    }

    /// <inheritdoc/>
    public sealed override void End()
    {
        base.End();
        var end = CorrectOffset(text.Offset);
        offset.SetOffset(end, end);
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        text.SetReader(m_input);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        text.SetReader(m_input);
    }

    // The code point ahead, a lone surrogate as itself; -1 at the end of the text.
    int First(out int length)
    {
        var ahead = text.Ahead(2);
        length = Math.Min(ahead.Length, 1);
        if (length == 0) return -1;
        if (ahead.Length < 2 || !char.IsSurrogatePair(ahead[0], ahead[1])) return ahead[0];
        length = 2;
        return char.ConvertToUtf32(ahead[0], ahead[1]);
    }

    void Append(int code)
    {
        if (code <= char.MaxValue)
        {
            term.Append((char)code);
            return;
        }
        var at = term.Length;
        term.ResizeBuffer(at + 2);
        new Rune(code).EncodeToUtf16(term.Buffer.AsSpan(at));
        term.Length = at + 2;
    }
}
