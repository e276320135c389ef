
namespace Lucene.Net.Search.Automata;

/// <summary>Accepts texts that a wildcard pattern describes: * stands for any text, ? for any one code point, \ takes the next one as it is.</summary>
/// <remarks>A state is the set of places in the pattern where the text so far may stand.</remarks>
internal sealed class WildcardAutomaton : LazyAutomaton<WildcardPlaces>
{
    const int AnyText = -1;
    const int AnyOne = -2;

    readonly int[] pattern;

    public WildcardAutomaton(string pattern)
        : this(Parse(pattern))
    {
    }

    WildcardAutomaton(int[] pattern)
        : base(pattern.Where(item => item >= 0), Close(new ulong[(pattern.Length / 64) + 1], pattern, 0))
    {
        this.pattern = pattern;
    }

    protected override bool Accepts(WildcardPlaces state) => state.Has(pattern.Length);

    protected override bool TryStep(WildcardPlaces state, int codePoint, out WildcardPlaces next)
    {
        var places = new ulong[(pattern.Length / 64) + 1];
        for (var place = 0; place < pattern.Length; place++)
        {
            if (!state.Has(place))
            {
                continue;
            }
            if (pattern[place] == AnyText)
            {
                Close(places, pattern, place);
            }
            else if (pattern[place] == AnyOne || (pattern[place] == codePoint && codePoint >= 0))
            {
                Close(places, pattern, place + 1);
            }
        }
        next = new WildcardPlaces(places);
        return Array.Exists(places, word => word != 0);
    }

    static int[] Parse(string text)
    {
        var items = new List<int>();
        var escaped = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!escaped && rune.Value == WildcardQuery.WILDCARD_ESCAPE)
            {
                escaped = true;
                continue;
            }
            items.Add(escaped ? rune.Value : rune.Value switch
            {
                WildcardQuery.WILDCARD_STRING => AnyText,
                WildcardQuery.WILDCARD_CHAR => AnyOne,
                var literal => literal,
            });
            escaped = false;
        }
        if (escaped)
        {
            // Nothing follows to be escaped: the last backslash stands for itself.
            items.Add(WildcardQuery.WILDCARD_ESCAPE);
        }
        return [.. items];
    }

    /// <summary>Adds a place and those that follow it without reading, over * as no text.</summary>
    static WildcardPlaces Close(ulong[] places, int[] pattern, int place)
    {
        for (; ; place++)
        {
            places[place >> 6] |= 1UL << place;
            if (place == pattern.Length || pattern[place] != AnyText)
            {
                return new WildcardPlaces(places);
            }
        }
    }
}

/// <summary>A set of places in a pattern, compared by value.</summary>
internal readonly struct WildcardPlaces(ulong[] words) : IEquatable<WildcardPlaces>
{
    readonly ulong[] words = words;

    public bool Has(int place) => (words[place >> 6] & (1UL << place)) != 0;

    public bool Equals(WildcardPlaces other) => words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => obj is WildcardPlaces other && Equals(other);

    public override int GetHashCode() => words.Aggregate(0, HashCode.Combine);
}
