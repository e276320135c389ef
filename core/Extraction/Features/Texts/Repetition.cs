namespace Khabar.Extraction.Features;

/// <summary>Which blocks of a page say the same as others.</summary>
internal sealed class Repetition
{
    readonly Dictionary<ulong, (int First, int Last, int Count)> whole = [];
    readonly Dictionary<ulong, (int First, int Last, int Count)> openings = [];
    readonly TextReading texts;

    /// <summary>Compares all blocks.</summary>
    public Repetition(TextReading texts)
    {
        this.texts = texts;
        for (var i = 0; i < texts.Facts.Length; i++)
        {
            ref readonly var facts = ref texts.Facts[i];
            if (facts.HashCount == 0)
                continue;
            Note(whole, facts.Whole, i);
            if (facts.HashCount >= 5)
                Note(openings, facts.Opening, i);
        }
    }

    /// <summary>Blocks with the same words, this one included.</summary>
    public int Copies(int block) => whole.TryGetValue(texts.Facts[block].Whole, out var group) ? group.Count : 1;

    /// <summary>Blocks that begin with the same words, this one included.</summary>
    public int Openings(int block) => openings.TryGetValue(texts.Facts[block].Opening, out var group) ? group.Count : 1;

    /// <summary>The first block with the same words, or the block itself.</summary>
    public int First(int block) => whole.TryGetValue(texts.Facts[block].Whole, out var group) ? group.First : block;

    /// <summary>The first block that begins with the same words, or the block itself.</summary>
    public int FirstOpening(int block) =>
        texts.Facts[block].HashCount >= 5 && openings.TryGetValue(texts.Facts[block].Opening, out var group) ? group.First : First(block);

    static void Note(Dictionary<ulong, (int First, int Last, int Count)> groups, ulong key, int block) =>
        groups[key] = groups.TryGetValue(key, out var group) ? (group.First, block, group.Count + 1) : (block, block, 1);
}
