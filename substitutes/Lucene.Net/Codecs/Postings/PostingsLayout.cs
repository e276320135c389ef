namespace Lucene.Net.Codecs.Postings;

/// <summary>
/// <para>A term's postings in the file "doc". One document: nothing, the dictionary has it. Up to 127: the tail alone. More:</para>
/// <list type="number">
/// <item>the last document of every block but the tail, and of the tail: 32 bits each;</item>
/// <item>per block an entry of 12 bytes: end of the block's data, counted from the first block's start (32 bits); start of the pack of
/// positions that holds the block's first one, counted from the first pack (32 bits); then the index in that pack (8 bits) and the offset
/// of the block's impacts from those of its group's first block (24 bits);</item>
/// <item>per group of 32 blocks the offset of its impacts, counted from the term's (32 bits);</item>
/// <item>the length of the impacts in bytes (32 bits), then the impacts of the term, then of each group those of the group and those of its blocks;</item>
/// <item>the blocks: packed differences of documents, then packed frequencies less one;</item>
/// <item>the tail: per document the difference, doubled, plus one if the frequency is 1; else the frequency follows. Without frequencies the difference alone.</item>
/// </list>
/// <para>
/// Its positions in the file "pos": packs of 128 differences within a document, preceded by their length in bytes if there are any; then
/// a tail of variable-width numbers. Where offsets are kept, a pack of differences of start offsets and a pack of lengths follow each
/// pack, and both numbers follow each number of the tail.
/// </para>
/// </summary>
internal static class PostingsLayout
{
    public const int BlockSize = 128, GroupSize = 32, EntryLength = 12;

    /// <summary>Bytes that a document takes in a tail at most: two numbers of variable width.</summary>
    public const int LongestTailEntry = 10;

    /// <summary>Bytes that packs of positions and offsets, or a tail of them, take at most: three numbers of variable width for each of 128.</summary>
    public const int LongestPositions = BlockSize * 3 * 5;

    /// <summary>Blocks of a term, the tail included; 0 for a term that is a tail only.</summary>
    public static int SkipBlocks(int docFreq) => docFreq < BlockSize ? 0 : (docFreq + BlockSize - 1) / BlockSize;
}
