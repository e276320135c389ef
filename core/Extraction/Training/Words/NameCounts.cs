using System.Globalization;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Training;

/// <summary>Counts on how many sites a class name or identifier stands above furniture and above the article.</summary>
sealed class NameCounts
{
    const int MinSites = 4;
    const int MaxEntries = 3000;
    const int MaxLevels = 10;
    const float Prior = 0.7f;

    readonly Dictionary<string, (float Kept, float Removed, int Sites)> names = new(StringComparer.Ordinal);

    /// <summary>Counts pages of markup. A site counts as one, divided by the share of a name's words that is kept there.</summary>
    public NameCounts(IEnumerable<TrainingPage> pages)
    {
        foreach (var site in pages.Where(page => page.Analysis.Page.HasMarkup).GroupBy(page => page.Site))
        {
            var found = new Dictionary<string, (float Kept, float Removed)>(StringComparer.Ordinal);
            foreach (var page in site)
                Count(page, found);
            foreach (var (name, (kept, removed)) in found)
            {
                var all = names.GetValueOrDefault(name);
                names[name] = (all.Kept + kept / (kept + removed), all.Removed + removed / (kept + removed), all.Sites + 1);
            }
        }
    }

    /// <summary>The weights, as the extractor uses them.</summary>
    public NameWeights Weights() => new(Entries().Select(entry => KeyValuePair.Create(WordHash.Of(entry.Name), entry.Weight)));

    /// <summary>The weights as lines: the weight, then the name.</summary>
    public IEnumerable<string> Lines() => Entries().Select(entry => $"{entry.Weight.ToString("0.##", CultureInfo.InvariantCulture)} {entry.Name}").Order(StringComparer.Ordinal);

    IEnumerable<(string Name, float Weight)> Entries()
    {
        double kept = 0, removed = 0;
        foreach (var count in names.Values)
            (kept, removed) = (kept + count.Kept, removed + count.Removed);
        var prior = Math.Log(removed / kept);
        return names.Where(pair => pair.Value.Sites >= MinSites)
            .Select(pair => (Name: pair.Key, pair.Value.Sites, Weight: (float)(Math.Log((pair.Value.Removed + Prior) / (pair.Value.Kept + Prior)) - prior)))
            .Where(entry => Math.Abs(entry.Weight) >= 0.4f)
            .OrderByDescending(entry => Math.Abs(entry.Weight) * Math.Sqrt(entry.Sites)).ThenBy(entry => entry.Name, StringComparer.Ordinal).Take(MaxEntries)
            .Select(entry => (entry.Name, entry.Weight));
    }

    static void Count(TrainingPage page, Dictionary<string, (float Kept, float Removed)> found)
    {
        var elements = page.Analysis.Page.Elements;
        for (var i = 0; i < page.Labels.Length; i++)
        {
            if (float.IsNaN(page.Labels[i]))
                continue;
            var words = MathF.Sqrt(page.Analysis.Texts.Facts[i].Words + 1);
            var e = page.Analysis.Page.Blocks[i].Leaf;
            for (var level = 0; level < MaxLevels && e >= 0; level++, e = elements[e].Parent)
                foreach (var name in (ReadOnlySpan<int>)[elements[e].ClassName, elements[e].IdName, elements[e].RoleName])
                    if (name > 0)
                        Add(page.Analysis.Page.Names[name - 1], words, page.Labels[i] == 1, found);
        }
    }

    static void Add(string value, float words, bool isKept, Dictionary<string, (float Kept, float Removed)> found)
    {
        var names = new MarkupNames(value, stackalloc char[MarkupNames.BufferLength]);
        while (names.Next(out var name))
        {
            var text = name.ToString();
            var (kept, removed) = found.GetValueOrDefault(text);
            found[text] = isKept ? (kept + words, removed) : (kept, removed + words);
        }
    }
}
