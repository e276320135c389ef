using Lucene.Net.Search.Automata;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Search;

public sealed class Levenshtein_automata(ITestOutputHelper output)
{
    [Fact]
    public void Accept_what_is_within_the_distance_and_nothing_else()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var word = Word(random);
            var text = Word(random);
            var (maxEdits, prefix, transpositions) = (random.Next(3), random.Next(Math.Min(3, word.Length + 1)), random.Next(2) == 0);
            var automaton = new LevenshteinAutomaton(word, maxEdits, prefix, transpositions);
            var state = 0;
            for (var i = 0; i < text.Length && state >= 0; i++)
            {
                state = automaton.Step(state, text[i]);
            }
            var samePrefix = Enumerable.Range(0, Math.Min(prefix, word.Length)).All(i => i < text.Length && text[i] == word[i]);
            var expected = samePrefix && automaton.Distance(text) <= maxEdits;
            Assert.True(expected == (state >= 0 && automaton.Accepts(state)), $"{string.Concat(word)} {string.Concat(text)} {maxEdits} {prefix} {transpositions}");
        }
    }

    static int[] Word(Random random) => [.. Enumerable.Range(0, random.Next(7)).Select(_ => random.Next(3))];
}
