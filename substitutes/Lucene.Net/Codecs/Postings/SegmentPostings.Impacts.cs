using System.Runtime.CompilerServices;
using Lucene.Net.Codecs.Files;
using Lucene.Net.Index.Impacts;

namespace Lucene.Net.Codecs.Postings;

/// <content>The impacts: read where they are written, computed from the documents where the term is a tail only.</content>
internal sealed unsafe partial class SegmentPostings
{
    readonly ImpactList termImpacts = new(), groupImpacts = new(), blockImpacts = new();
    bool termImpactsRead;
    int impactsLevel0, impactsLevel1;

    public override ReadOnlySpan<Impact> TermImpacts
    {
        get
        {
            if (termImpactsRead) return termImpacts.Impacts;
            termImpactsRead = true;
            if (lastDocs == null) ComputeImpacts();
            else
            {
                var input = new ByteCursor(impacts);
                termImpacts.Read(ref input);
            }
            return termImpacts.Impacts;
        }
    }

    public override ReadOnlySpan<Impact> GetImpacts(int level)
    {
        if (shallow >= blockCount) return [];
        if (lastDocs == null) return TermImpacts;
        var group = shallow / PostingsLayout.GroupSize;
        if (level > 0)
        {
            if (impactsLevel1 == group) return groupImpacts.Impacts;
            impactsLevel1 = group;
            var input = new ByteCursor(GroupStart(group));
            groupImpacts.Read(ref input);
            return groupImpacts.Impacts;
        }
        if (impactsLevel0 != shallow)
        {
            impactsLevel0 = shallow;
            var groupStart = new ByteCursor(GroupStart(group));
            ImpactList.Skip(ref groupStart);
            var offset = Unsafe.ReadUnaligned<uint>(entries + shallow * PostingsLayout.EntryLength + 2 * sizeof(uint)) >> 8;
            var input = new ByteCursor(groupStart.At + offset);
            blockImpacts.Read(ref input);
        }
        return blockImpacts.Impacts;
    }

    byte* GroupStart(int group) => impacts + Unsafe.ReadUnaligned<uint>(groupOffsets + group * sizeof(uint));

    void ComputeImpacts()
    {
        termImpacts.Clear();
        var before = shallow;
        shallow = 0;
        Decode();
        shallow = before;
        for (var i = 0; i < Count; i++) termImpacts.Add(freqs[i], norms is null ? (byte)1 : norms.Values[Docs[i]]);
    }
}
