using System.Runtime.CompilerServices;

namespace Lucene.Net.Index.Buffering;

/// <summary>
/// A few occurrences that wait to be added. A field's terms lie all over the memory, so that finding one means waiting for it; with
/// several at hand the places of all are asked for before the first is looked at. For one thread.
/// </summary>
internal sealed unsafe class PendingTerms
{
    const int Most = 16;

    // A hash reads a term in steps of eight bytes and may touch what lies behind the last one.
    const int Slack = 8;

    readonly Occurrence[] occurrences = new Occurrence[Most];
    byte[] bytes = GC.AllocateUninitializedArray<byte>(1 << 14, pinned: true);
    int used, count;

    record struct Occurrence(int At, int Length, uint Hash, int Term, int Position, int Start, int End);

    public void Clear() => used = count = 0;

    /// <summary>Whether another term of up to <paramref name="length"/> bytes may be added; if not, those there are to be taken first.</summary>
    public bool HasRoom(int length) => count < Most && bytes.Length - used >= length + Slack;

    /// <summary>Where to write the next term. Nothing may wait if there is no room.</summary>
    public Span<byte> Next(int length)
    {
        if (!HasRoom(length)) bytes = GC.AllocateUninitializedArray<byte>(length + Slack, pinned: true);
        return bytes.AsSpan(used, length);
    }

    /// <summary>Adds the term just written.</summary>
    public void Add(BytesTable terms, int length, int position, int start, int end)
    {
        var hash = BytesTable.HashOf(Pointer(used), length);
        terms.PrefetchSlot(hash);
        occurrences[count++] = new(used, length, hash, 0, position, start, end);
        used += length;
    }

    /// <summary>Adds all that wait to <paramref name="postings"/>, in order.</summary>
    public void AddTo(PostingsBuffer postings, FieldInvertState state, int doc)
    {
        var waiting = occurrences.AsSpan(0, count);
        foreach (ref var occurrence in waiting) postings.Terms.PrefetchSequence(occurrence.Hash);
        foreach (ref var occurrence in waiting)
        {
            occurrence.Term = postings.Terms.FindOrAdd(Pointer(occurrence.At), occurrence.Length, occurrence.Hash);
            postings.Prefetch(occurrence.Term);
        }
        foreach (ref var occurrence in waiting)
            Inverter.Count(state, postings.Add(occurrence.Term, doc, occurrence.Position, occurrence.Start, occurrence.End));
        Clear();
    }

    // The array is pinned.
    byte* Pointer(int at) => (byte*)Unsafe.AsPointer(ref bytes[at]);
}
