using System.Numerics;

namespace Khabar.Language.Identification;

/// <summary>
/// Rows of weights by key. Open addressing with linear probing over a table that is three quarters empty, since most keys of a text
/// are not in it and a miss should cost one look. Immutable; thread-safe.
/// </summary>
internal sealed class WeightTable
{
    readonly ulong[] keys; // 0: empty
    readonly int[] places; // where the key's row begins
    readonly float[] weights;
    readonly int length;
    readonly int shift;

    /// <summary>A table of rows, none with key 0; each is filled up with zeros to <paramref name="length"/>.</summary>
    public WeightTable(Dictionary<ulong, float[]> rows, int length)
    {
        uint size = BitOperations.RoundUpToPowerOf2((uint)(4 * rows.Count + 4));
        shift = 64 - BitOperations.Log2(size);
        this.length = length;
        keys = new ulong[size];
        places = new int[size];
        weights = new float[rows.Count * length];
        int next = 0;
        foreach (var (key, row) in rows)
        {
            int slot = Slot(key);
            (keys[slot], places[slot]) = (key, next);
            row.CopyTo(weights, next);
            next += length;
        }
    }

    /// <summary>The row of a key; empty if it has none.</summary>
    public ReadOnlySpan<float> Row(ulong key)
    {
        int slot = Slot(key);
        return keys[slot] == 0 ? default : weights.AsSpan(places[slot], length);
    }

    /// <summary>The slot of a key, or the empty one where it would stand.</summary>
    int Slot(ulong key)
    {
        var keys = this.keys;
        int slot = (int)(key * 0x9E3779B97F4A7C15 >> shift);
        while (keys[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}
