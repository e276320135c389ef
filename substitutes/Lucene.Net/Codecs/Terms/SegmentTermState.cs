using Lucene.Net.Codecs.Postings;
using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Terms;

/// <summary>All that the dictionary has of a term: with it the postings are read without the dictionary.</summary>
internal sealed class SegmentTermState : OrdTermState
{
    public TermMeta Meta;

    public override void CopyFrom(TermState other)
    {
        base.CopyFrom(other);
        Meta = ((SegmentTermState)other).Meta;
    }
}
