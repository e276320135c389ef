using Lucene.Net.Index.Impacts;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>
/// Those terms of another enumerator that <see cref="Accept"/> takes. A subclass can have it jump: by an initial term, and after a
/// verdict "…_AND_SEEK" by <see cref="NextSeekTerm"/>. It cannot be sought from outside.
/// </summary>
public abstract class FilteredTermsEnum : TermsEnum
{
    readonly TermsEnum terms;
    BytesRef? initialSeekTerm;
    BytesRef? actual;
    bool seek;

    /// <summary>The verdict on a term.</summary>
    public enum AcceptStatus { YES, YES_AND_SEEK, NO, NO_AND_SEEK, END }

    /// <summary>Starts by seeking; the subclass sets the initial term or overrides <see cref="NextSeekTerm"/>.</summary>
    protected FilteredTermsEnum(TermsEnum tenum) : this(tenum, true) { }

    protected FilteredTermsEnum(TermsEnum tenum, bool startWithSeek) => (terms, seek) = (tenum, startWithSeek);

    protected abstract AcceptStatus Accept(BytesRef term);

    /// <summary>The term to jump to (its ceiling is taken), or null to end. The first call gives the initial term.</summary>
    protected virtual BytesRef? NextSeekTerm(BytesRef? currentTerm)
    {
        var first = initialSeekTerm;
        initialSeekTerm = null;
        return first;
    }

    protected void SetInitialSeekTerm(BytesRef term) => initialSeekTerm = term;

    public override bool MoveNext()
    {
        while (true)
        {
            if (seek)
            {
                seek = false;
                var target = NextSeekTerm(actual);
                if (target is null || terms.SeekCeil(target) == SeekStatus.END) return false;
                actual = terms.Term;
            }
            else
            {
                if (!terms.MoveNext())
                {
                    actual = null;
                    return false;
                }
                actual = terms.Term;
            }
            switch (Accept(actual))
            {
                case AcceptStatus.YES: return true;
                case AcceptStatus.YES_AND_SEEK: seek = true; return true;
                case AcceptStatus.NO_AND_SEEK: seek = true; break;
                case AcceptStatus.END: return false;
            }
        }
    }

    public override BytesRef? Next() => MoveNext() ? actual : null;

    public override BytesRef Term => terms.Term;

    public override long Ord => terms.Ord;

    public override int DocFreq => terms.DocFreq;

    public override long TotalTermFreq => terms.TotalTermFreq;

    public override AttributeSource Attributes => terms.Attributes;

    public override IComparer<BytesRef> Comparer => terms.Comparer;

    public override DocsEnum? Docs(IBits? bits, DocsEnum? reuse, DocsFlags flags) => terms.Docs(bits, reuse, flags);

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? bits, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
        terms.DocsAndPositions(bits, reuse, flags);

    internal override BlockPostings? Blocks(BlockPostings? reuse) => terms.Blocks(reuse);

    public override TermState GetTermState() => terms.GetTermState();

    public override bool SeekExact(BytesRef term) => throw CannotSeek();

    public override SeekStatus SeekCeil(BytesRef term) => throw CannotSeek();

    public override void SeekExact(long ord) => throw CannotSeek();

    public override void SeekExact(BytesRef term, TermState state) => throw CannotSeek();

    NotSupportedException CannotSeek() => new($"{GetType().Name} does not support seeking");
}
