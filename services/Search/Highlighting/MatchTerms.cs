using System.Collections.Immutable;

namespace Khabar.Services.Search.Highlighting;

/// <summary>
/// What of a text answers a query: terms of words, their translations included; phrases; and forms that a prefix or a fuzzy
/// word stands for. Immutable.
/// </summary>
internal sealed class MatchTerms
{
    readonly Dictionary<string, int> words;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly ImmutableArray<float> weights;

    /// <param name="words">For each term of the index the part of the query it belongs to.</param>
    /// <param name="phrases">Phrases with the part each is.</param>
    /// <param name="weights">How much each part says; rarer words more.</param>
    public MatchTerms(Dictionary<string, int> words, ImmutableArray<PhraseTerms> phrases, ImmutableArray<float> weights)
    {
        this.words = words;
        this.weights = weights;
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Phrases = phrases;
    }

    /// <summary>Nothing to mark.</summary>
    public static MatchTerms None { get; } = new([], [], []);

    public ImmutableArray<PhraseTerms> Phrases { get; }

    /// <summary>For each term of the index the part of the query it belongs to.</summary>
    public IReadOnlyDictionary<string, int> Words => words;

    /// <summary>How much each part says.</summary>
    public ImmutableArray<float> Weights => weights;

    public bool IsEmpty => words.Count == 0 && Phrases.IsEmpty;

    /// <summary>Returns the part of the query that a term of the index answers, or -1.</summary>
    public int PartOf(ReadOnlySpan<char> term) => lookup.TryGetValue(term, out int part) ? part : -1;

    /// <summary>How much a part of the query says; positive.</summary>
    public float WeightOf(int part) => part < weights.Length ? weights[part] : 1;
}

/// <summary>A phrase: terms that must follow each other.</summary>
/// <param name="Terms">The terms of the index, in order; two or more.</param>
/// <param name="Offsets">Each term's place, counted from the first.</param>
/// <param name="Slop">How many places they may be moved apart.</param>
/// <param name="Part">Which part of the query it is.</param>
internal sealed record PhraseTerms(ImmutableArray<string> Terms, ImmutableArray<int> Offsets, int Slop, int Part);
