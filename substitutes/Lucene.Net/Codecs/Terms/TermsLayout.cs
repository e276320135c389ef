namespace Lucene.Net.Codecs.Terms;

/// <summary>
/// <para>The term dictionary, file "trm". Per field, in order of the names:</para>
/// <list type="number">
/// <item>blocks of 32 terms (the last has the rest). A block is the length of its strings in bytes, the strings, then what is kept of
/// each term. A string shares a prefix with the one before it; a byte holds both lengths, the prefix's above the suffix's, each in four
/// bits, 15 meaning that a number to add follows. The first string of a block is whole.</item>
/// <item>the index: per block the first eight bytes of its first term as a big-endian number, zero-padded (64 bits each), then per block its
/// offset from the field's first one (32 bits each).</item>
/// </list>
/// <para>
/// What is kept of a term: its document frequency less one, doubled, plus one if the total frequency equals it, else the difference of
/// the two follows (a field without frequencies: the document frequency less one alone); for one document the step from that of the last such term in the block, zigzag
/// (identifiers given out in order take a byte each); for more the rise of the postings' offset since the last such term; with positions the
/// rise of their offset. Offsets start from bases in front of the block's first term.
/// </para>
/// <para>At the end the table of fields, and before the footer the table's offset (64 bits).</para>
/// </summary>
internal static class TermsLayout
{
    public const int BlockSize = 32, LongLength = 15;

    /// <summary>The first eight bytes as a number, so that numbers are ordered as the bytes are, but for ties.</summary>
    public static ulong KeyOf(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong)) return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(term);
        var key = 0UL;
        for (var i = 0; i < term.Length; i++) key |= (ulong)term[i] << 56 - 8 * i;
        return key;
    }
}
