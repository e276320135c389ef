namespace Khabar.Extraction.Wording;

/// <summary>A read-only table of weights by hash, for keys that are mostly not in it: a bit map says so before the table is touched.</summary>
internal sealed class LearnedTable
{
    const int FilterBits = 16;
    const int Sparseness = 4; // slots for each key

    readonly ulong[] filter = new ulong[(1 << FilterBits) / 64];
    readonly ulong[] keys; // 0: empty
    readonly float[] values;
    readonly int mask;

    /// <summary>Takes weights by hashes, which are spread evenly and not 0; the first of several with one hash counts.</summary>
    public LearnedTable(IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, weights.Count * Sparseness)) - 1;
        keys = new ulong[mask + 1];
        values = new float[mask + 1];
        foreach (var (key, value) in weights)
        {
            var slot = (int)Mix(key) & mask;
            while (keys[slot] != 0 && keys[slot] != key)
                slot = (slot + 1) & mask;
            if (keys[slot] == key)
                continue;
            (keys[slot], values[slot]) = (key, value);
            filter[FilterWord(key)] |= FilterBit(key);
        }
    }

    /// <summary>The weight of a hash; false if there is none.</summary>
    public bool TryGet(ulong key, out float weight)
    {
        weight = 0;
        if ((filter[FilterWord(key)] & FilterBit(key)) == 0)
            return false;
        for (var slot = (int)Mix(key) & mask; keys[slot] != 0; slot = (slot + 1) & mask)
            if (keys[slot] == key)
            {
                weight = values[slot];
                return true;
            }
        return false;
    }

    static ulong Mix(ulong key) => key ^ (key >> 29);

    static int FilterWord(ulong key) => (int)(key >> (64 - FilterBits + 6));

    static ulong FilterBit(ulong key) => 1UL << (int)(key >> 40);
}
