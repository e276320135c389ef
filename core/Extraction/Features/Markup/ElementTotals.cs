using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Features;

/// <summary>What lies below each element of a page, and which element holds the most running text.</summary>
internal sealed class ElementTotals
{
    /// <summary>Totals of one element.</summary>
    public struct Total
    {
        /// <summary>Blocks below it.</summary>
        public int Blocks;
        /// <summary>Blocks of running text below it: ten words or more, few of them linked.</summary>
        public int Running;
        /// <summary>Words below it.</summary>
        public int Words;
        /// <summary>Words of its running blocks.</summary>
        public int RunningWords;
        /// <summary>Words in links below it.</summary>
        public float LinkedWords;
        /// <summary>Weight as the body's container: running text below it, less with every level in between.</summary>
        public float Weight;
    }

    readonly Total[] totals;
    readonly PageElement[] elements;
    readonly int[] branches;
    readonly int[] articles;

    /// <summary>Adds up the blocks from the leaves to the root.</summary>
    public ElementTotals(PageContent page, TextFacts[] facts)
    {
        elements = page.Elements;
        totals = new Total[elements.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            var block = page.Blocks[i];
            if (block.Container < 0)
                continue;
            ref var total = ref totals[block.Container];
            var linked = (float)block.LinkedLength / Math.Max(1, block.Text.Length);
            total.Blocks++;
            total.Words += facts[i].Words;
            total.LinkedWords += facts[i].Words * linked;
            if (facts[i].Words >= 10 && linked < 0.5f)
            {
                total.Running++;
                total.RunningWords += facts[i].Words;
                var weight = (facts[i].Words + 5 * facts[i].Commas) * (1 - linked) * (facts[i].Ending == -1 ? 0.3f : 1);
                var above = block.Container;
                for (var level = 0; level < 4 && above >= 0; level++, above = elements[above].Parent)
                    totals[above].Weight += weight * (level == 0 ? 0.2f : 1f / level);
            }
        }
        for (var e = elements.Length - 1; e > 0; e--)
        {
            ref readonly var child = ref totals[e];
            ref var parent = ref totals[elements[e].Parent];
            parent.Blocks += child.Blocks;
            parent.Running += child.Running;
            parent.Words += child.Words;
            parent.RunningWords += child.RunningWords;
            parent.LinkedWords += child.LinkedWords;
        }
        for (var e = 1; e < elements.Length; e++)
            if (totals[e].Weight > totals[Densest].Weight)
                Densest = e;
        var isAboveDensest = new bool[elements.Length];
        for (var e = elements.Length > 0 ? Densest : -1; e >= 0; e = elements[e].Parent)
            isAboveDensest[e] = true;
        branches = new int[elements.Length];
        articles = new int[elements.Length];
        for (var e = 0; e < elements.Length; e++)
        {
            var parent = elements[e].Parent;
            branches[e] = parent < 0 || isAboveDensest[parent] ? e : branches[parent];
            articles[e] = elements[e].Tag == Tag.Article ? e : parent < 0 ? -1 : articles[parent];
        }
    }

    /// <summary>The highest element around <paramref name="element"/>, or itself, that lies beside the way from the root to <see cref="Densest"/> or below its end.</summary>
    public int Branch(int element) => branches[element];

    /// <summary>The nearest article element around <paramref name="element"/>, or itself; -1 if there is none.</summary>
    public int Article(int element) => articles[element];


    /// <summary>The element that holds the most running text.</summary>
    public int Densest { get; }

    /// <summary>The totals of an element.</summary>
    public ref readonly Total this[int element] => ref totals[element];

    /// <summary>Levels from <paramref name="element"/> up to the first element that also holds <see cref="Densest"/>.</summary>
    public int StepsToDensest(int element)
    {
        var steps = 0;
        var other = Densest;
        while (element != other && element >= 0 && other >= 0)
        {
            if (element > other)
            {
                element = elements[element].Parent;
                steps++;
            }
            else
            {
                other = elements[other].Parent;
            }
        }
        return steps;
    }

    /// <summary>True if <paramref name="element"/> lies within <see cref="Densest"/> or is it.</summary>
    public bool IsInDensest(int element)
    {
        while (element > Densest)
            element = elements[element].Parent;
        return element == Densest;
    }
}
