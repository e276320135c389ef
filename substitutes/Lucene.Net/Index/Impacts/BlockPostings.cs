using Lucene.Net.Search;

namespace Lucene.Net.Index.Impacts;

/// <summary>
/// The postings of one term in one segment, read a block (up to <see cref="BlockSize"/> documents) at a time, with the impacts from
/// which top-k search bounds scores without decoding. Deleted documents are included.
/// </summary>
/// <remarks>
/// <para>
/// Two pointers move forward over the blocks. The shallow one (<see cref="AdvanceShallow"/>) reads skip data only; around it
/// <see cref="LastDoc"/> and <see cref="GetImpacts"/> describe stretches of level 0 (the block) and level 1 (the group of blocks that
/// it lies in). <see cref="Decode"/> brings the deep pointer to the shallow one and fills <see cref="Docs"/>.
/// </para>
/// <para>Not thread-safe. Made by <c>TermsEnum.Blocks</c>.</para>
/// </remarks>
internal abstract class BlockPostings
{
    /// <summary>The most documents of a block. Only the last block of a term may have fewer.</summary>
    public const int BlockSize = 128;

    /// <summary>
    /// The documents of the decoded block, increasing; behind the last one stands <see cref="DocIdSetIterator.NO_MORE_DOCS"/>
    /// at least once. Always of <see cref="BlockSize"/> + 8 elements, so that vectors can be read up to the last, and the same array for the object's life.
    /// </summary>
    public int[] Docs { get; } = new int[BlockSize + 8];

    /// <summary>How many documents of the decoded block there are; 0 before the first <see cref="Decode"/> and after the last block.</summary>
    public int Count { get; protected set; }

    /// <summary>In how many documents of the segment the term occurs.</summary>
    public abstract int DocFreq { get; }

    /// <summary>Impacts of all postings of the term in the segment: at least one.</summary>
    public abstract ReadOnlySpan<Impact> TermImpacts { get; }

    /// <summary>
    /// Moves the shallow pointer to the first block whose last document is at or after <paramref name="target"/>; behind the last
    /// block where there is none. Targets never decrease. Cheap, and free where the pointer stands right already.
    /// </summary>
    public abstract void AdvanceShallow(int target);

    /// <summary>
    /// The last document of the stretch of <paramref name="level"/> (0: the block, 1: the group) at the shallow pointer;
    /// <see cref="DocIdSetIterator.NO_MORE_DOCS"/> behind the last block. Before the first <see cref="AdvanceShallow"/>, the pointer
    /// stands at the first block.
    /// </summary>
    public abstract int LastDoc(int level);

    /// <summary>
    /// Impacts of the stretch of <paramref name="level"/> at the shallow pointer, frequencies and norms both increasing; empty
    /// behind the last block. Valid until the shallow pointer moves.
    /// </summary>
    public abstract ReadOnlySpan<Impact> GetImpacts(int level);

    /// <summary>Decodes the documents of the block at the shallow pointer, unless they are decoded; behind the last block empties <see cref="Docs"/>.</summary>
    public abstract void Decode();

    /// <summary>
    /// The frequencies of the decoded block, one for each of <see cref="Docs"/>, decoded at the first call; valid until the next
    /// <see cref="Decode"/> of another block. All 1 where frequencies are not indexed.
    /// </summary>
    public abstract ReadOnlySpan<int> Freqs { get; }

    /// <summary>
    /// The positions, increasing, of document <paramref name="index"/> of the decoded block; valid until the next call. Cheap where
    /// the index does not decrease within a block.
    /// </summary>
    /// <exception cref="InvalidOperationException">Positions are not indexed.</exception>
    public abstract ReadOnlySpan<int> Positions(int index);
}
