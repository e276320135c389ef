using System.Runtime.InteropServices;
using Khabar.Extraction.Features;

namespace Khabar.Extraction.Training;

/// <summary>Labels a page's blocks by a gold text: the share of a block's words that the text has in the same order.</summary>
static class GoldAlignment
{
    const int Shingle = 4;

    /// <summary>A label for each block from 0 to 1; NaN where the text cannot tell.</summary>
    public static float[] Label(PageAnalysis analysis, string gold)
    {
        var labels = new float[analysis.Page.Blocks.Count];
        var words = TextReading.HashesIn(gold);
        var shingles = Shingles(CollectionsMarshal.AsSpan(words));
        var lines = gold.Split('\n').Select(line => Whole(CollectionsMarshal.AsSpan(TextReading.HashesIn(line)))).Where(hash => hash != 0).ToHashSet();
        for (var i = 0; i < labels.Length; i++)
            labels[i] = Share(analysis.Texts.HashesOf(i), shingles, lines);
        SettleShort(analysis, labels, lines, words);
        SettleCopies(analysis, labels);
        return labels;
    }

    static float Share(ReadOnlySpan<ulong> block, HashSet<ulong> shingles, HashSet<ulong> lines)
    {
        if (block.IsEmpty)
            return float.NaN;
        if (block.Length < Shingle)
            return lines.Contains(Whole(block)) ? 1 : -1; // settled by its neighbours
        int found = 0, all = block.Length - Shingle + 1;
        for (var i = 0; i < all; i++)
            found += shingles.Contains(Whole(block.Slice(i, Shingle))) ? 1 : 0;
        return (float)found / all;
    }

    /// <summary>A short block belongs to the body if it is a line of the gold text, or if its neighbours do and the text has it between them.</summary>
    static void SettleShort(PageAnalysis analysis, float[] labels, HashSet<ulong> lines, List<ulong> gold)
    {
        var anchors = new List<int>();
        for (var i = 0; i < labels.Length; i++)
            if (labels[i] > 0.6f && analysis.Texts.Facts[i].HashCount >= 8)
                anchors.Add(i);
        int from = anchors.Count > 0 ? anchors[0] - 6 : int.MaxValue, to = anchors.Count > 0 ? anchors[^1] + 6 : -1;
        for (var i = 0; i < labels.Length; i++)
        {
            var block = analysis.Texts.HashesOf(i);
            if (block.Length is 0 or >= Shingle)
                continue;
            if (i < from || i > to)
                labels[i] = 0;
            else if (labels[i] < 0)
                labels[i] = Between(analysis, i, anchors, gold) ? 1 : 0;
        }
    }

    /// <summary>True if the gold text has the block's words right after the end of the anchor before it or right before the one after.</summary>
    static bool Between(PageAnalysis analysis, int i, List<int> anchors, List<ulong> gold)
    {
        var nearest = anchors.FindLastIndex(anchor => anchor < i);
        if (nearest < 0 || i - anchors[nearest] > 6)
            return false;
        var before = anchors[nearest];
        var block = analysis.Texts.HashesOf(i);
        var tail = analysis.Texts.HashesOf(before)[^3..];
        var text = CollectionsMarshal.AsSpan(gold);
        for (var at = 0; at + 3 + block.Length <= text.Length; at++)
        {
            if (!text.Slice(at, 3).SequenceEqual(tail))
                continue;
            var window = text.Slice(at + 3, Math.Min(text.Length - at - 3, 40));
            if (window.IndexOf(block) is >= 0 and <= 12)
                return true;
        }
        return false;
    }

    /// <summary>Of several copies only the one that stands with the rest of the body counts.</summary>
    static void SettleCopies(PageAnalysis analysis, float[] labels)
    {
        var groups = Enumerable.Range(0, labels.Length).Where(i => labels[i] > 0.5f).GroupBy(i => analysis.Texts.Facts[i].Whole).Where(group => group.Count() > 1);
        foreach (var group in groups.ToList())
        {
            float Support(int i) => Enumerable.Range(Math.Max(0, i - 8), Math.Min(labels.Length, i + 9) - Math.Max(0, i - 8))
                .Where(j => labels[j] > 0.5f).Sum(j => analysis.Texts.Facts[j].Words);
            var best = group.MaxBy(Support);
            foreach (var i in group.ToList())
                if (i != best)
                    labels[i] = 0;
        }
    }

    static HashSet<ulong> Shingles(ReadOnlySpan<ulong> words)
    {
        var shingles = new HashSet<ulong>();
        for (var i = 0; i + Shingle <= words.Length; i++)
            shingles.Add(Whole(words.Slice(i, Shingle)));
        return shingles;
    }

    static ulong Whole(ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words)
            hash = (hash * 31 + word) * 0x9E3779B97F4A7C15;
        return hash;
    }
}
