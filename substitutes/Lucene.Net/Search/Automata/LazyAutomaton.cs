using System.Runtime.InteropServices;

namespace Lucene.Net.Search.Automata;

/// <summary>
/// A deterministic automaton over code points, whose states and transitions are made when they are first needed. A pattern
/// tells few code points apart (its own); all others are alike to it.
/// </summary>
/// <remarks>
/// Every state other than <see cref="Dead"/> can be made to accept by some further text. Not thread-safe. The number of states
/// is bounded by the pattern: some 30 times its length for two edits, and up to exponential for contrived wildcards, so that
/// whoever enumerates terms pays only for states that terms lead to.
/// </remarks>
/// <typeparam name="TState">What a state is, compared by value.</typeparam>
internal abstract class LazyAutomaton<TState> : ITermAutomaton
    where TState : notnull, IEquatable<TState>
{
    readonly int[] symbols;
    readonly Dictionary<TState, int> numbers = [];
    readonly List<TState> states = [];
    readonly List<int[]> transitions = [];

    /// <param name="pattern">The code points that are told apart.</param>
    /// <param name="start">The start state.</param>
    protected LazyAutomaton(IEnumerable<int> pattern, TState start)
    {
        symbols = [.. pattern.Distinct().Order()];
        Number(start);
    }

    public const int Dead = -1;

    const int Unknown = -2;

    public ReadOnlySpan<int> Symbols => symbols;

    public int Step(int state, int codePoint)
    {
        var symbol = Array.BinarySearch(symbols, codePoint);
        return StepBySymbol(state, symbol < 0 ? symbols.Length : symbol, codePoint);
    }

    public int StepByOther(int state) => StepBySymbol(state, symbols.Length, -1);

    public bool Accepts(int state) => Accepts(states[state]);

    /// <summary>The state after one more code point, -1 standing for any that is not of the pattern; false if no text can be accepted any more.</summary>
    protected abstract bool TryStep(TState state, int codePoint, out TState next);

    /// <summary>Whether the text so far is accepted.</summary>
    protected abstract bool Accepts(TState state);

    int StepBySymbol(int state, int symbol, int codePoint)
    {
        ref var next = ref transitions[state][symbol];
        if (next == Unknown)
        {
            // Numbering a state may grow the list, but not move the array that the reference points into.
            next = TryStep(states[state], symbol == symbols.Length ? -1 : codePoint, out var reached) ? Number(reached) : Dead;
        }
        return next;
    }

    int Number(TState state)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, state, out var known);
        if (!known)
        {
            number = states.Count;
            states.Add(state);
            var row = new int[symbols.Length + 1];
            Array.Fill(row, Unknown);
            transitions.Add(row);
        }
        return number;
    }
}
