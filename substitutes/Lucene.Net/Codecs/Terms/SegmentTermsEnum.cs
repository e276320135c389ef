using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Postings;
using Lucene.Net.Index;
using Lucene.Net.Index.Impacts;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Terms;

/// <summary>Walks and seeks the terms of a field of a segment.</summary>
internal sealed unsafe class SegmentTermsEnum(SegmentTerms terms) : TermsEnum
{
    readonly BytesRef term = new(64);
    SegmentTerms terms = terms;

    // The block, the term in it, and the bytes after that term's string. Positioned if block >= 0 and index >= 0.
    int block = -1, index = -1, termsInBlock;
    ByteCursor strings;

    // What is kept of the terms is read only when asked for, up to the current one.
    ByteCursor metas;
    int metaIndex;
    TermMeta meta;
    long lastDocStart;
    int lastSingleDoc;

    // A term sought by its state: its place in the block is not known.
    bool soughtByState;

    public bool TryReset(SegmentTerms other)
    {
        if (other.Summary.Field != terms.Summary.Field) return false;
        (terms, block, index, soughtByState) = (other, -1, -1, false);
        return true;
    }

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override BytesRef Term => term;

    public override long Ord => soughtByState ? soughtOrd : (long)block * TermsLayout.BlockSize + index;

    long soughtOrd;

    public override int DocFreq => Meta.DocFreq;

    public override long TotalTermFreq => terms.HasFreqs ? Meta.TotalTermFreq : -1;

    public override bool MoveNext()
    {
        if (soughtByState) SeekExact(soughtOrd);
        if (block < 0 || index + 1 == termsInBlock)
        {
            if (block + 1 >= terms.Summary.BlockCount) return false;
            LoadBlock(block + 1);
        }
        ReadTerm();
        return true;
    }

    public override BytesRef? Next() => MoveNext() ? term : null;

    public override bool SeekExact(BytesRef text) => SeekCeil(text.Span, exact: true) == SeekStatus.FOUND;

    public override SeekStatus SeekCeil(BytesRef text) => SeekCeil(text.Span, exact: false);

    public override void SeekExact(long ord)
    {
        if (ord < 0 || ord >= terms.Count) throw new ArgumentOutOfRangeException(nameof(ord), ord, $"the field has {terms.Count} terms");
        soughtByState = false;
        LoadBlock((int)(ord / TermsLayout.BlockSize));
        for (var left = ord % TermsLayout.BlockSize; left >= 0; left--) ReadTerm();
    }

    public override void SeekExact(BytesRef term, TermState state)
    {
        var known = (SegmentTermState)state;
        this.term.CopyBytes(term);
        (meta, soughtOrd, soughtByState) = (known.Meta, known.Ord, true);
    }

    public override TermState GetTermState() => new SegmentTermState { Ord = Ord, Meta = Meta };

    public override DocsEnum? Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => Postings(liveDocs, reuse, false);

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
        terms.HasPositions ? Postings(liveDocs, reuse, (flags & DocsAndPositionsFlags.OFFSETS) != 0) : null;

    internal override BlockPostings? Blocks(BlockPostings? reuse)
    {
        var postings = reuse is SegmentPostings former && former.Fits(terms.Postings, terms.Summary.Field)
            ? former
            : new SegmentPostings(terms.Postings, terms.Summary.Field, terms.Norms);
        postings.SetTerm(Meta);
        return postings;
    }

    PostingsEnum Postings(IBits? liveDocs, DocsEnum? reuse, bool withOffsets)
    {
        var postings = reuse is PostingsEnum former && former.Postings.Fits(terms.Postings, terms.Summary.Field)
            ? former
            : new PostingsEnum(new SegmentPostings(terms.Postings, terms.Summary.Field, terms.Norms));
        postings.SetTerm(Meta, liveDocs, withOffsets);
        return postings;
    }

    ref readonly TermMeta Meta
    {
        get
        {
            if (!soughtByState)
            {
                if (index < 0) throw new InvalidOperationException("the enumerator is not on a term");
                while (metaIndex < index) ReadMeta();
            }
            return ref meta;
        }
    }

    SeekStatus SeekCeil(ReadOnlySpan<byte> target, bool exact)
    {
        soughtByState = false;
        var found = terms.FindBlock(target);
        if (found < 0)
        {
            // Before the first term.
            block = -1;
            index = -1;
            if (exact) return SeekStatus.NOT_FOUND;
            return MoveNext() ? SeekStatus.NOT_FOUND : SeekStatus.END;
        }
        LoadBlock(found);
        while (index + 1 < termsInBlock)
        {
            ReadTerm();
            var order = term.Span.SequenceCompareTo(target);
            if (order == 0) return SeekStatus.FOUND;
            if (order > 0) return SeekStatus.NOT_FOUND;
        }
        if (exact) return SeekStatus.NOT_FOUND;
        return MoveNext() ? SeekStatus.NOT_FOUND : SeekStatus.END;
    }

    void LoadBlock(int block)
    {
        this.block = block;
        index = -1;
        termsInBlock = terms.TermsIn(block);
        strings = new(terms.BlockStart(block));
        var length = strings.ReadVarint32();
        metas = new(strings.At + length);
        metaIndex = -1;
        term.Length = 0;
        (lastDocStart, lastSingleDoc) = (metas.ReadVarint64(), 0);
        meta.PositionStart = terms.HasPositions ? metas.ReadVarint64() : 0;
    }

    void ReadTerm()
    {
        int lengths = strings.ReadByte(), prefix = lengths >> 4, suffix = lengths & 15;
        if (prefix == TermsLayout.LongLength) prefix += strings.ReadVarint32();
        if (suffix == TermsLayout.LongLength) suffix += strings.ReadVarint32();
        var length = prefix + suffix;
        if (term.Bytes.Length < length) term.Grow(length);
        strings.ReadBytes(suffix).CopyTo(term.Bytes.AsSpan(prefix));
        term.Length = length;
        index++;
    }

    void ReadMeta()
    {
        metaIndex++;
        var first = metas.ReadVarint64();
        if (!terms.HasFreqs) meta.TotalTermFreq = meta.DocFreq = (int)first + 1;
        else
        {
            meta.DocFreq = (int)(first >> 1) + 1;
            meta.TotalTermFreq = meta.DocFreq + ((first & 1) != 0 ? 0 : metas.ReadVarint64());
        }
        if (meta.DocFreq == 1)
        {
            var step = (uint)metas.ReadVarint32();
            meta.SingleDoc = lastSingleDoc += (int)(step >> 1) ^ -(int)(step & 1);
        }
        else meta.DocStart = lastDocStart += metas.ReadVarint64();
        if (terms.HasPositions) meta.PositionStart += metas.ReadVarint64();
    }
}
