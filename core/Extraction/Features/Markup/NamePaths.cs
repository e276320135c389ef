using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Features;

/// <summary>What the class names and identifiers on the way from the root to each element weigh.</summary>
internal sealed class NamePaths
{
    /// <summary>The weights on an element's path.</summary>
    /// <param name="Nearest">Weight of the nearest element that has any, both ends of its range added.</param>
    /// <param name="Distance">Levels up to that element; a large number if there is none.</param>
    /// <param name="Highest">The highest weight on the path.</param>
    /// <param name="Lowest">The lowest weight on the path.</param>
    /// <param name="Sum">All weights of the path, those further away less.</param>
    public readonly record struct Path(float Nearest, int Distance, float Highest, float Lowest, float Sum);

    const int Far = 30;
    const float Fading = 0.7f;

    readonly Path[] paths;

    /// <summary>Weighs all elements of a page, parents first.</summary>
    public NamePaths(PageContent page, NameWeights weights)
    {
        var ranges = new NameWeights.Range[page.Names.Count];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = weights.Weigh(page.Names[i]);
        paths = new Path[page.Elements.Length];
        for (var e = 0; e < paths.Length; e++)
        {
            ref readonly var element = ref page.Elements[e];
            var above = element.Parent >= 0 ? paths[element.Parent] : new Path(0, Far, 0, 0, 0);
            var own = Of(ranges, element.ClassName).With(Of(ranges, element.IdName)).With(Of(ranges, element.RoleName));
            var sum = own.Highest + own.Lowest;
            paths[e] = own == default
                ? above with { Distance = Math.Min(Far, above.Distance + 1), Sum = above.Sum * Fading }
                : new Path(sum, 0, Math.Max(above.Highest, own.Highest), Math.Min(above.Lowest, own.Lowest), above.Sum * Fading + sum);
        }
    }

    /// <summary>The path of an element.</summary>
    public ref readonly Path this[int element] => ref paths[element];

    static NameWeights.Range Of(NameWeights.Range[] ranges, int name) => name > 0 ? ranges[name - 1] : default;
}
