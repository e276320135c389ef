using System.Diagnostics;
using System.Runtime.CompilerServices;
using Lucene.Net.Index.Impacts;
using Lucene.Net.Search.Similarities;

namespace Lucene.Net.Search.TopK;

/// <summary>
/// One term of a top-k search: its postings in one segment, the scores they give, and bounds of these scores over the block and
/// the group of blocks around a document.
/// </summary>
/// <remarks>
/// <para>
/// Two places move forward. <see cref="Doc"/> is a posting. The bounds belong to the block that would hold the target of
/// <see cref="MoveBounds"/>; it is never before the block of <see cref="Doc"/>.
/// </para>
/// <para>Not thread-safe.</para>
/// </remarks>
internal sealed class BoundedTerm
{
    readonly BlockPostings blocks;
    readonly BM25Similarity.BM25Scorer scores;
    readonly ByteNorms? norms;
    readonly Saturation saturation;
    readonly float weight;
    readonly int[] docs;
    int index;
    int blockEnd;
    float blockMax = -1;
    int groupEnd = -1;
    float groupMax;

    BoundedTerm(BlockPostings blocks, BM25Similarity.BM25Scorer scores)
    {
        this.blocks = blocks;
        this.scores = scores;
        norms = (ByteNorms?)scores.Norms;
        saturation = scores.Saturation;
        weight = scores.Weight;
        docs = blocks.Docs;
        blockEnd = blocks.LastDoc(0);
        MaxScore = Bound(blocks.TermImpacts);
    }

    /// <summary>The posting that this stands on; -1 before the first, NO_MORE_DOCS after the last.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>No posting of the term in the segment scores more.</summary>
    public float MaxScore { get; }

    /// <summary>The number of postings.</summary>
    public int DocFreq => blocks.DocFreq;

    /// <summary>The last document of the block that the bounds belong to.</summary>
    public int BlockEnd => blockEnd;

    /// <summary>No posting of the bounds' block scores more.</summary>
    public float BlockMax
    {
        get
        {
            if (blockMax < 0)
            {
                blockMax = Bound(blocks.GetImpacts(0));
            }
            return blockMax;
        }
    }

    /// <summary>The last document of the group that the bounds' block lies in.</summary>
    public int GroupEnd
    {
        get
        {
            RefreshGroup();
            return groupEnd;
        }
    }

    /// <summary>No posting of the group scores more.</summary>
    public float GroupMax
    {
        get
        {
            RefreshGroup();
            return groupMax;
        }
    }

    /// <summary>The decoded block's documents. See <see cref="BlockPostings.Docs"/>.</summary>
    public int[] BlockDocs => docs;

    /// <summary>The decoded block's frequencies. See <see cref="BlockPostings.Freqs"/>.</summary>
    public ReadOnlySpan<int> BlockFreqs => blocks.Freqs;

    /// <summary>How many documents the decoded block has.</summary>
    public int BlockCount => blocks.Count;

    /// <summary>The index of <see cref="Doc"/> in the decoded block.</summary>
    public int Index => index;

    /// <summary>The norms of the segment; empty where the field has none.</summary>
    public ReadOnlySpan<byte> Norms => norms is null ? default : norms.Values;

    /// <summary>The frequency of the current posting.</summary>
    public int Freq => blocks.Freqs[index];

    /// <summary>The positions of the current posting. See <see cref="BlockPostings.Positions"/>.</summary>
    public ReadOnlySpan<int> Positions => blocks.Positions(index);

    /// <summary>Null where the bounds of scores cannot be had by frequency and norm.</summary>
    public static BoundedTerm? Create(BlockPostings blocks, Similarity.SimScorer scores) =>
        scores is BM25Similarity.BM25Scorer { Norms: null or ByteNorms, Weight: >= 0 } bm25 ? new BoundedTerm(blocks, bm25) : null;

    /// <summary>Moves the bounds to the block that would hold <paramref name="target"/>. Targets never decrease.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveBounds(int target)
    {
        if (target > blockEnd)
        {
            MoveBoundsToLaterBlock(target);
        }
    }

    /// <summary>The tightest bound at hand for documents from the last <see cref="MoveBounds"/> target to <paramref name="end"/>.</summary>
    public float MaxScoreUpTo(int end) => end <= blockEnd ? BlockMax : end <= GroupEnd ? groupMax : MaxScore;

    /// <summary>Moves to the first posting at or after <paramref name="target"/> and returns its document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Advance(int target)
    {
        Debug.Assert(target > Doc || Doc == DocIdSetIterator.NO_MORE_DOCS, "A term only moves forward.");
        var count = blocks.Count;
        if (count == 0 || docs[count - 1] < target)
        {
            DecodeBlockOf(target);
        }
        index = PostingsSearch.FirstAtOrAfter(docs, index, blocks.Count, target);
        return Doc = docs[index];
    }

    /// <summary>Says that all postings of the decoded block before <paramref name="index"/> are dealt with.</summary>
    public void MoveTo(int index)
    {
        this.index = index;
        Doc = docs[index];
        if (Doc == DocIdSetIterator.NO_MORE_DOCS && blocks.Count > 0)
        {
            Advance(docs[blocks.Count - 1] + 1);
        }
    }

    /// <summary>The score of the current posting.</summary>
    public float Score() => Score(blocks.Freqs[index], norms is null ? BM25Similarity.CodeWithoutNorms : norms.Values[Doc]);

    /// <summary>The score of a frequency and a norm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Score(int freq, byte norm) => weight * saturation.Of(freq, norm);

    void MoveBoundsToLaterBlock(int target)
    {
        blocks.AdvanceShallow(target);
        blockEnd = blocks.LastDoc(0);
        blockMax = -1;
    }

    void DecodeBlockOf(int target)
    {
        MoveBounds(target);
        blocks.Decode();
        index = 0;
    }

    void RefreshGroup()
    {
        if (groupEnd < blockEnd)
        {
            groupEnd = blocks.LastDoc(1);
            groupMax = Bound(blocks.GetImpacts(1));
        }
    }

    float Bound(ReadOnlySpan<Impact> impacts)
    {
        var bound = 0.0f;
        foreach (var impact in impacts)
        {
            bound = Math.Max(bound, scores.UpperBound(impact.Freq, impact.Norm));
        }
        return bound;
    }
}
