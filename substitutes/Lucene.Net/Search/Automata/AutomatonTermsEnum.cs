using System.Buffers;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search.Automata;

/// <summary>
/// Those terms of an enumeration that an automaton accepts. Where a term leads into a dead end, it jumps to the least
/// text that does not, so that most terms are never looked at.
/// </summary>
/// <remarks>The order of code points is that of their UTF-8 bytes, which is the order of terms.</remarks>
internal class AutomatonTermsEnum : FilteredTermsEnum
{
    readonly ITermAutomaton automaton;

    // The code points of the current term, and the state before each of them and after the last.
    readonly List<int> text = [];
    readonly List<int> path = [];
    bool started;
    bool isText;

    public AutomatonTermsEnum(TermsEnum terms, ITermAutomaton automaton)
        : base(terms)
    {
        this.automaton = automaton;
    }

    /// <summary>The code points of the current term.</summary>
    protected List<int> Text => text;

    protected override AcceptStatus Accept(BytesRef term)
    {
        if (!Walk(term))
        {
            // Terms of other bytes than UTF-8 are none that a text describes, and do not lie where their replacement characters would.
            return isText ? AcceptStatus.NO_AND_SEEK : AcceptStatus.NO;
        }
        return automaton.Accepts(path[^1]) && Accepts() ? AcceptStatus.YES : AcceptStatus.NO;
    }

    /// <summary>A last word of derived classes on an accepted term.</summary>
    protected virtual bool Accepts() => true;

    protected override BytesRef? NextSeekTerm(BytesRef? currentTerm)
    {
        if (!started)
        {
            started = true;
            return new BytesRef();
        }
        // The last code point is the one that led nowhere. Replace it, or one before it, by the least greater one that leads on.
        while (text.Count > 0)
        {
            var dead = text[^1];
            text.RemoveAt(text.Count - 1);
            if (NextLive(path[text.Count], dead) is { } codePoint)
            {
                text.Add(codePoint);
                return Encode();
            }
        }
        return null;
    }

    /// <summary>Runs the automaton over a term; false if the term is no text or the automaton dies, with the deadly code point last in the text.</summary>
    bool Walk(BytesRef term)
    {
        text.Clear();
        path.Clear();
        path.Add(0);
        var bytes = term.Bytes.AsSpan(term.Offset, term.Length);
        while (!bytes.IsEmpty)
        {
            isText = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == OperationStatus.Done;
            if (!isText)
            {
                return false;
            }
            bytes = bytes[consumed..];
            var next = automaton.Step(path[^1], rune.Value);
            text.Add(rune.Value);
            if (next < 0)
            {
                return false;
            }
            path.Add(next);
        }
        return true;
    }

    /// <summary>The least code point above <paramref name="codePoint"/> that leads on from a state, or null.</summary>
    int? NextLive(int state, int codePoint)
    {
        const int highest = 0x10FFFF;
        var othersLive = automaton.StepByOther(state) >= 0;
        var symbols = automaton.Symbols;
        for (var candidate = codePoint + 1; othersLive && candidate <= highest; candidate++)
        {
            if (candidate is >= 0xD800 and <= 0xDFFF)
            {
                candidate = 0xE000;
            }
            if (symbols.BinarySearch(candidate) < 0 || automaton.Step(state, candidate) >= 0)
            {
                return candidate;
            }
        }
        foreach (var symbol in symbols)
        {
            if (symbol > codePoint && automaton.Step(state, symbol) >= 0)
            {
                return symbol;
            }
        }
        return null;
    }

    BytesRef Encode()
    {
        var bytes = new byte[text.Count * 4];
        var length = 0;
        foreach (var codePoint in text)
        {
            length += new Rune(codePoint).EncodeToUtf8(bytes.AsSpan(length));
        }
        return new BytesRef(bytes, 0, length);
    }
}
