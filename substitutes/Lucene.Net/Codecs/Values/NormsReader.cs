using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;
using Lucene.Net.Index.Impacts;

namespace Lucene.Net.Codecs.Values;

/// <summary>Reads norms. Safe for concurrent readers.</summary>
internal sealed class NormsReader
{
    private readonly Dictionary<int, NumericDocValues> norms = [];

    public NormsReader(FileImage file, int maxDoc)
    {
        var end = file.CursorAt(file.ContentLength - sizeof(ulong));
        var input = file.CursorAt((long)end.ReadUInt64());
        for (var count = input.ReadVarint32(); count > 0; count--)
        {
            var number = input.ReadVarint32();
            var kind = (NormsKind)input.ReadByte();
            norms.Add(number, kind switch
            {
                NormsKind.Constant => Constant((long)input.ReadUInt64(), maxDoc),
                NormsKind.Byte => new UnsignedNorms(Bytes(file, (long)input.ReadUInt64(), maxDoc)),
                NormsKind.SignedByte => new SignedNorms(Bytes(file, (long)input.ReadUInt64(), maxDoc)),
                NormsKind.Numbers => new NumericColumn(file, ref input, maxDoc).AsDocValues(),
                _ => throw SegmentFile.Corrupt(file.Name, 0, $"field {number} has norms of the unknown kind {kind}"),
            });
        }
    }

    public NumericDocValues? Get(FieldInfo field) => norms.GetValueOrDefault(field.Number);

    private static unsafe byte[] Bytes(FileImage file, long offset, int maxDoc) => new ReadOnlySpan<byte>(file.Start + offset, maxDoc).ToArray();

    private static NumericDocValues Constant(long norm, int maxDoc)
    {
        if (norm is < byte.MinValue or > byte.MaxValue) return new ConstantNorms(norm);
        var bytes = new byte[maxDoc];
        bytes.AsSpan().Fill((byte)norm);
        return new UnsignedNorms(bytes);
    }

    private sealed class ConstantNorms(long norm) : NumericDocValues
    {
        public override long Get(int docID) => norm;
    }

    private sealed class SignedNorms(byte[] bytes) : NumericDocValues
    {
        public override long Get(int docID) => (sbyte)bytes[docID];
    }

    private sealed class UnsignedNorms(byte[] bytes) : ByteNorms
    {
        public override ReadOnlySpan<byte> Values => bytes;
    }
}
