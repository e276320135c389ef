using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Postings;
using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Terms;

/// <summary>Writes the term dictionary: fields in order of their names, terms in order of their bytes. See <see cref="TermsLayout"/>.</summary>
internal sealed class TermsWriter(FileWriter output)
{
    readonly List<FieldSummary> summaries = [];
    readonly ByteBuilder strings = new(4096), metas = new(4096), keys = new(4096), offsets = new(4096);
    byte[] previous = new byte[256];
    int previousLength, lastSingleDoc;
    FieldInfo field = null!;
    long termCount, sumDocFreq, sumTotalTermFreq, blocksStart, lastDocStart, lastPositionStart;

    public void StartField(FieldInfo field)
    {
        this.field = field;
        termCount = sumDocFreq = sumTotalTermFreq = 0;
        blocksStart = output.Position;
        keys.Clear();
        offsets.Clear();
    }

    public void Add(ReadOnlySpan<byte> term, in TermMeta meta)
    {
        if (termCount % TermsLayout.BlockSize == 0) StartBlock(term, meta);
        WriteString(term);
        WriteMeta(meta);
        termCount++;
        sumDocFreq += meta.DocFreq;
        sumTotalTermFreq += meta.TotalTermFreq;
        if (termCount % TermsLayout.BlockSize == 0) EndBlock();
    }

    /// <summary>Ends the field. A field without terms leaves no trace.</summary>
    public void FinishField(int docCount)
    {
        if (termCount == 0) return;
        if (termCount % TermsLayout.BlockSize != 0) EndBlock();
        summaries.Add(new(field, termCount, docCount, sumDocFreq, sumTotalTermFreq, blocksStart, output.Position));
        output.WriteBytes(keys.Written);
        output.WriteBytes(offsets.Written);
    }

    public void Finish()
    {
        var table = output.Position;
        strings.Clear();
        strings.WriteVarint((uint)summaries.Count);
        foreach (var summary in summaries) summary.Write(strings);
        output.WriteBytes(strings.Written);
        output.WriteUInt64((ulong)table);
        output.Finish();
    }

    void StartBlock(ReadOnlySpan<byte> term, in TermMeta meta)
    {
        keys.WriteUInt64(TermsLayout.KeyOf(term));
        offsets.WriteUInt32(checked((uint)(output.Position - blocksStart)));
        strings.Clear();
        metas.Clear();
        previousLength = 0;
        (lastDocStart, lastPositionStart, lastSingleDoc) = (meta.DocStart, meta.PositionStart, 0);
        metas.WriteVarint((ulong)lastDocStart);
        if (field.HasPositions) metas.WriteVarint((ulong)lastPositionStart);
    }

    void EndBlock()
    {
        output.WriteVarint((ulong)strings.Length);
        output.WriteBytes(strings.Written);
        output.WriteBytes(metas.Written);
        strings.Clear();
        metas.Clear();
    }

    void WriteString(ReadOnlySpan<byte> term)
    {
        var prefix = term.CommonPrefixLength(previous.AsSpan(0, previousLength));
        var suffix = term.Length - prefix;
        strings.WriteByte((byte)(Math.Min(prefix, TermsLayout.LongLength) << 4 | Math.Min(suffix, TermsLayout.LongLength)));
        if (prefix >= TermsLayout.LongLength) strings.WriteVarint((uint)(prefix - TermsLayout.LongLength));
        if (suffix >= TermsLayout.LongLength) strings.WriteVarint((uint)(suffix - TermsLayout.LongLength));
        strings.WriteBytes(term[prefix..]);
        if (previous.Length < term.Length) previous = new byte[term.Length * 2];
        term.CopyTo(previous);
        previousLength = term.Length;
    }

    void WriteMeta(in TermMeta meta)
    {
        if (!field.HasFreqs) metas.WriteVarint((uint)(meta.DocFreq - 1));
        else
        {
            var once = meta.TotalTermFreq == meta.DocFreq;
            metas.WriteVarint((ulong)(meta.DocFreq - 1) << 1 | (once ? 1UL : 0));
            if (!once) metas.WriteVarint((ulong)(meta.TotalTermFreq - meta.DocFreq));
        }
        if (meta.DocFreq == 1)
        {
            var step = meta.SingleDoc - lastSingleDoc;
            metas.WriteVarint((uint)step << 1 ^ (uint)(step >> 31));
            lastSingleDoc = meta.SingleDoc;
        }
        else
        {
            metas.WriteVarint((ulong)(meta.DocStart - lastDocStart));
            lastDocStart = meta.DocStart;
        }
        if (!field.HasPositions) return;
        metas.WriteVarint((ulong)(meta.PositionStart - lastPositionStart));
        lastPositionStart = meta.PositionStart;
    }
}
