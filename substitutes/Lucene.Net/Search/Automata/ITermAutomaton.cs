namespace Lucene.Net.Search.Automata;

/// <summary>A deterministic automaton over code points. State 0 is the start; -1 is dead.</summary>
internal interface ITermAutomaton
{
    /// <summary>The code points that have transitions of their own, increasing.</summary>
    ReadOnlySpan<int> Symbols { get; }

    /// <summary>The state after a code point, or -1 if no text with what came so far is accepted.</summary>
    int Step(int state, int codePoint);

    /// <summary>The state after any code point that is not among <see cref="Symbols"/>, or -1.</summary>
    int StepByOther(int state);

    /// <summary>Whether the text that led to the state is accepted.</summary>
    bool Accepts(int state);
}
