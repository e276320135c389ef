using System.Globalization;

namespace Khabar.Extraction.Wording;

/// <summary>
/// Class names and identifiers, whole and by their words, that stand above the furniture of many sites and not above their articles, or
/// the other way round, with the logarithm of the odds (Model/markup-names.txt, learned by core/Extraction/Training).
/// </summary>
internal sealed class NameWeights(IEnumerable<KeyValuePair<ulong, float>> weights)
{
    readonly LearnedTable weights = new([.. weights]);

    /// <summary>What a name's weightiest words weigh.</summary>
    /// <param name="Highest">The highest weight above zero, which speaks for furniture; else 0.</param>
    /// <param name="Lowest">The lowest weight below zero, which speaks for an article; else 0.</param>
    public readonly record struct Range(float Highest, float Lowest)
    {
        /// <summary>The wider of both.</summary>
        public Range With(Range other) => new(Math.Max(Highest, other.Highest), Math.Min(Lowest, other.Lowest));
    }

    /// <summary>Weighs the names of a value and their words.</summary>
    public Range Weigh(string value)
    {
        var range = default(Range);
        var names = new MarkupNames(value, stackalloc char[MarkupNames.BufferLength]);
        while (names.Next(out var name))
            if (weights.TryGet(WordHash.Of(name), out var weight))
                range = range.With(new Range(weight, weight));
        return range;
    }

    /// <summary>Reads weights: a line has the weight, then the name.</summary>
    public static NameWeights Read(IEnumerable<string> lines) => new(lines.Select(line =>
    {
        var space = line.IndexOf(' ');
        return KeyValuePair.Create(WordHash.Of(line.AsSpan(space + 1)), float.Parse(line.AsSpan(0, space), CultureInfo.InvariantCulture));
    }));
}
