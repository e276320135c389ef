using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;
using Lucene.Net.Index.Impacts;

namespace Lucene.Net.Codecs.Values;

/// <summary>Reads norms. Safe for concurrent readers.</summary>
internal sealed class NormsReader
{
    readonly Dictionary<int, Lazy<NumericDocValues>> norms = [];

    public NormsReader(FileImage file, int maxDoc)
    {
        var input = file.TableAtEnd();
        for (var count = input.ReadVarint32(); count > 0; count--)
        {
            var number = input.ReadVarint32();
            norms.Add(number, Open(file, number, ref input, maxDoc));
        }
    }

    /// <summary>The norms of a field, which are read when they are asked for first.</summary>
    public NumericDocValues? Get(FieldInfo field) => norms.GetValueOrDefault(field.Number)?.Value;

    static Lazy<NumericDocValues> Open(FileImage file, int number, ref ByteCursor input, int maxDoc)
    {
        var kind = (NormsKind)input.ReadByte();
        switch (kind)
        {
            case NormsKind.Constant:
                var norm = (long)input.ReadUInt64();
                return new(() => Constant(norm, maxDoc));
            case NormsKind.Byte or NormsKind.SignedByte:
                var offset = (long)input.ReadUInt64();
                return new(() => kind == NormsKind.Byte ? new UnsignedNorms(Bytes(file, offset, maxDoc)) : new SignedNorms(Bytes(file, offset, maxDoc)));
            case NormsKind.Numbers:
                var column = new NumericColumn(file, ref input, maxDoc);
                return new(() => column.Verified(maxDoc).AsDocValues());
            default:
                throw SegmentFile.Corrupt(file.Name, 0, $"field {number} has norms of the unknown kind {kind}");
        }
    }

    static unsafe byte[] Bytes(FileImage file, long offset, int maxDoc)
    {
        var bytes = new ReadOnlySpan<byte>(file.At(offset, maxDoc), maxDoc).ToArray();
        GC.KeepAlive(file);
        return bytes;
    }

    static NumericDocValues Constant(long norm, int maxDoc)
    {
        if (norm is < byte.MinValue or > byte.MaxValue) return new ConstantNorms(norm);
        var bytes = new byte[maxDoc];
        bytes.AsSpan().Fill((byte)norm);
        return new UnsignedNorms(bytes);
    }

    sealed class ConstantNorms(long norm) : NumericDocValues
    {
        public override long Get(int docID) => norm;
    }

    sealed class SignedNorms(byte[] bytes) : NumericDocValues
    {
        public override long Get(int docID) => (sbyte)bytes[docID];
    }

    sealed class UnsignedNorms(byte[] bytes) : ByteNorms
    {
        public override ReadOnlySpan<byte> Values => bytes;
    }
}
