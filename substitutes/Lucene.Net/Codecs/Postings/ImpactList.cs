using Lucene.Net.Codecs.Files;
using Lucene.Net.Index.Impacts;

namespace Lucene.Net.Codecs.Postings;

/// <summary>
/// The pairs of frequency and norm that no other pair beats (Ding and Suel, "Faster top-k document retrieval using block-max indexes",
/// 2011, as refined by Mackenzie et al.'s impact lists): frequencies and norms both increase along the list.
/// </summary>
internal sealed class ImpactList
{
    Impact[] impacts = new Impact[16];

    public int Count { get; private set; }

    public ReadOnlySpan<Impact> Impacts => impacts.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int freq, byte norm)
    {
        // The most frequent case first: the pair is beaten by the list's last, that is, best frequency.
        var at = Count;
        while (at > 0 && impacts[at - 1].Freq >= freq) at--;
        if (at < Count && impacts[at].Norm <= norm) return;
        var from = at;
        while (from > 0 && impacts[from - 1].Norm >= norm) from--;
        // Between from and at: lower frequencies in longer fields. At at: the same frequency in a longer field.
        var to = at < Count && impacts[at].Freq == freq ? at + 1 : at;
        if (Count + 1 > impacts.Length) Array.Resize(ref impacts, impacts.Length * 2);
        impacts.AsSpan(to, Count - to).CopyTo(impacts.AsSpan(from + 1));
        impacts[from] = new(freq, norm);
        Count += from + 1 - to;
    }

    public void AddAll(ImpactList other)
    {
        foreach (var impact in other.Impacts) Add(impact.Freq, impact.Norm);
    }

    /// <summary>The count, then for each pair the rise of the frequency and the norm.</summary>
    public void Write(ByteBuilder output)
    {
        output.WriteByte((byte)Count);
        var freq = 0;
        foreach (var impact in Impacts)
        {
            output.WriteVarint((uint)(impact.Freq - freq));
            output.WriteByte(impact.Norm);
            freq = impact.Freq;
        }
    }

    /// <summary>Replaces the list by a written one.</summary>
    public void Read(ref ByteCursor input)
    {
        // A norm is a byte, so a list has at most 256 pairs; the count 0 stands for all of them.
        Count = input.ReadByte();
        if (Count == 0) Count = 256;
        if (impacts.Length < Count) impacts = new Impact[256];
        var freq = 0;
        for (var i = 0; i < Count; i++)
        {
            freq += input.ReadVarint32();
            impacts[i] = new(freq, input.ReadByte());
        }
    }

    public static void Skip(ref ByteCursor input)
    {
        var count = (int)input.ReadByte();
        for (count = count == 0 ? 256 : count; count > 0; count--)
        {
            input.ReadVarint32();
            input.ReadByte();
        }
    }
}
