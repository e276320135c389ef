using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace Lucene.Net.Search.Automata;

/// <summary>Those terms of an enumeration that are near a word, and how near they are.</summary>
internal sealed class FuzzyTermsEnum(TermsEnum terms, LevenshteinAutomaton automaton, int wordLength)
    : AutomatonTermsEnum(terms, automaton), IBoostedTerms
{
    public float Boost { get; private set; }

    protected override bool Accepts()
    {
        var distance = automaton.Distance(CollectionsMarshal.AsSpan(Text));
        Boost = distance == 0 ? 1.0f : 1.0f - ((float)distance / Math.Min(Text.Count, wordLength));
        return Boost > 0.0f;
    }
}
