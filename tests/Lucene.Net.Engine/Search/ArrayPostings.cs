using Lucene.Net.Index.Impacts;
using Lucene.Net.Search;

namespace Lucene.Net.Engine.Tests.Search;

/// <summary>Postings from arrays: blocks, groups and impacts as the index has them, made the plain way.</summary>
internal sealed class ArrayPostings(int[] docs, int[] freqs, byte[] norms) : BlockPostings
{
    const int GroupBlocks = 4;

    readonly int blocks = (docs.Length + BlockSize - 1) / BlockSize;
    int shallow;
    int decoded = -1;

    public override int DocFreq => docs.Length;

    public override ReadOnlySpan<Impact> TermImpacts => Impacts(0, docs.Length);

    public override ReadOnlySpan<int> Freqs => freqs.AsSpan(decoded * BlockSize, Count);

    public override void AdvanceShallow(int target)
    {
        while (shallow < blocks && docs[End(shallow, 1) - 1] < target)
        {
            shallow++;
        }
    }

    public override int LastDoc(int level) => shallow == blocks
        ? DocIdSetIterator.NO_MORE_DOCS
        : docs[(level == 0 ? End(shallow, 1) : End(shallow / GroupBlocks * GroupBlocks, GroupBlocks)) - 1];

    public override ReadOnlySpan<Impact> GetImpacts(int level)
    {
        if (shallow == blocks)
        {
            return [];
        }
        var (first, length) = level == 0 ? (shallow, 1) : (shallow / GroupBlocks * GroupBlocks, GroupBlocks);
        return Impacts(first * BlockSize, End(first, length));
    }

    public override void Decode()
    {
        decoded = shallow;
        Count = shallow == blocks ? 0 : End(shallow, 1) - (shallow * BlockSize);
        docs.AsSpan(Math.Min(shallow * BlockSize, docs.Length), Count).CopyTo(Docs);
        Docs.AsSpan(Count).Fill(DocIdSetIterator.NO_MORE_DOCS);
    }

    public override ReadOnlySpan<int> Positions(int index) => throw new InvalidOperationException("There are no positions.");

    int End(int block, int length) => Math.Min((block + length) * BlockSize, docs.Length);

    Impact[] Impacts(int start, int end)
    {
        var pairs = Enumerable.Range(start, end - start).Select(i => new Impact(freqs[i], norms[docs[i]])).Distinct().ToArray();
        return [.. pairs.Where(pair => !pairs.Any(other => other != pair && other.Freq >= pair.Freq && other.Norm <= pair.Norm)).OrderBy(pair => pair.Freq)];
    }
}
