using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lucene.Net.Analysis.Standard.WordBreaks;

/// <summary>
/// A deterministic automaton over word classes, states named by <typeparamref name="TState"/>, of which value 0 stands for "no way
/// on" and value 1 is the start. Finds the longest accepted prefix of a text. Thread-safe once built.
/// </summary>
internal sealed class WordAutomaton<TState> where TState : unmanaged, Enum
{
    const int Classes = 32;
    const int Start = 1;

    readonly byte[] next = new byte[Enum.GetValues<TState>().Length * Classes];
    readonly WordType[] accepted = new WordType[Enum.GetValues<TState>().Length];

    /// <summary>From <paramref name="from"/>, each of <paramref name="classes"/> leads to <paramref name="to"/>.</summary>
    public void Add(TState from, TState to, params ReadOnlySpan<WordClass> classes)
    {
        foreach (var name in classes) next[Index(from) * Classes + (int)name] = (byte)Index(to);
    }

    /// <summary>A text that ends in one of <paramref name="states"/> is a token.</summary>
    public void Accept(WordType type, params ReadOnlySpan<TState> states)
    {
        foreach (var state in states) accepted[Index(state)] = type;
    }

    /// <summary>Length of the longest token at the start of <paramref name="text"/>, 0 if there is none, and its type.</summary>
    public int Longest(ReadOnlySpan<char> text, out WordType type) => Longest(text, 0, Start, out type);

    /// <summary>The same, where the first <paramref name="at"/> code units are known to lead to <paramref name="from"/>.</summary>
    public int Longest(ReadOnlySpan<char> text, int at, TState from, out WordType type) => Longest(text, at, Index(from), out type);

    int Longest(ReadOnlySpan<char> text, int at, int state, out WordType type)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(next);
        type = accepted[state];
        var longest = type == WordType.None ? 0 : at;
        while (at < text.Length)
        {
            var name = WordClasses.Of(text[at]);
            var length = 1;
            if (name == WordClass.HighSurrogate) name = WordClasses.First(text[at..], out length);
            state = Unsafe.Add(ref table, state * Classes + (int)name);
            if (state == 0) break;
            at += length;
            if (accepted[state] == WordType.None) continue;
            longest = at;
            type = accepted[state];
        }
        return longest;
    }

    static int Index(TState state) => Unsafe.BitCast<TState, byte>(state);
}
