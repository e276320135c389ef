using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Terms;

/// <summary>What the dictionary knows of all terms of a field, and where they are.</summary>
internal sealed record FieldSummary(
    FieldInfo Field, long TermCount, int DocCount, long SumDocFreq, long SumTotalTermFreq, long BlocksStart, long IndexStart)
{
    public int BlockCount => (int)((TermCount + TermsLayout.BlockSize - 1) / TermsLayout.BlockSize);

    public void Write(ByteBuilder output)
    {
        output.WriteVarint((uint)Field.Number);
        output.WriteVarint((ulong)TermCount);
        output.WriteVarint((uint)DocCount);
        output.WriteVarint((ulong)SumDocFreq);
        output.WriteVarint((ulong)SumTotalTermFreq);
        output.WriteVarint((ulong)BlocksStart);
        output.WriteVarint((ulong)IndexStart);
    }

    public static FieldSummary Read(ref ByteCursor input, FieldInfos fields, string file)
    {
        var number = input.ReadVarint32();
        var field = fields.FieldInfo(number) ?? throw new CorruptIndexException($"{file}: there is no field {number}");
        return new(field, input.ReadVarint64(), input.ReadVarint32(), input.ReadVarint64(), input.ReadVarint64(), input.ReadVarint64(), input.ReadVarint64());
    }
}
