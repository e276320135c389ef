using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Stored;

/// <summary>The stored fields of a document as bytes: their number, then for each its field's number with the kind in the low three bits, and the value.</summary>
internal static class StoredDocument
{
    enum Kind { String, Bytes, Int32, Int64, Single, Double }

    /// <exception cref="ArgumentException">The value is of no kind that can be stored; the message names the field.</exception>
    public static void WriteField(ByteBuilder output, int number, IIndexableField field)
    {
        void Head(Kind kind) => output.WriteVarint((uint)number << 3 | (uint)kind);
        if (field.GetNumericValue() is { } numeric)
        {
            switch (numeric)
            {
                case float value: Head(Kind.Single); output.WriteUInt32(BitConverter.SingleToUInt32Bits(value)); break;
                case double value: Head(Kind.Double); output.WriteUInt64(BitConverter.DoubleToUInt64Bits(value)); break;
                case long value: Head(Kind.Int64); output.WriteVarint((ulong)value << 1 ^ (ulong)(value >> 63)); break;
                case byte or short or int:
                    var small = Convert.ToInt32(numeric, System.Globalization.CultureInfo.InvariantCulture);
                    Head(Kind.Int32);
                    output.WriteVarint((uint)small << 1 ^ (uint)(small >> 31));
                    break;
                default: throw new ArgumentException($"field \"{field.Name}\": cannot store numeric type {numeric.GetType()}");
            }
        }
        else if (field.GetBinaryValue() is { } bytes)
        {
            Head(Kind.Bytes);
            output.WriteVarint((uint)bytes.Length);
            output.WriteBytes(bytes.Span);
        }
        else
        {
            var text = field.GetStringValue()
                ?? throw new ArgumentException($"field \"{field.Name}\" is stored but does not have binaryValue, stringValue nor numericValue");
            Head(Kind.String);
            output.WriteString(text);
        }
    }

    /// <summary>Shows the fields to a visitor.</summary>
    public static unsafe void Visit(ReadOnlySpan<byte> document, FieldInfos fields, StoredFieldVisitor visitor)
    {
        fixed (byte* start = document)
        {
            var input = new ByteCursor(start);
            for (var count = input.ReadVarint32(); count > 0; count--)
            {
                var head = input.ReadVarint32();
                var field = fields.FieldInfo(head >> 3)!;
                var status = visitor.NeedsField(field);
                if (status == StoredFieldVisitor.Status.STOP) return;
                ReadField(ref input, (Kind)(head & 7), status == StoredFieldVisitor.Status.YES ? visitor : null, field);
            }
        }
    }

    /// <summary>Copies a document to a segment where its fields have other numbers.</summary>
    public static unsafe void CopyRenumbered(ReadOnlySpan<byte> document, int[] numbers, ByteBuilder output)
    {
        fixed (byte* start = document)
        {
            var input = new ByteCursor(start);
            var count = input.ReadVarint32();
            output.WriteVarint((uint)count);
            for (; count > 0; count--)
            {
                var head = input.ReadVarint32();
                output.WriteVarint((uint)numbers[head >> 3] << 3 | (uint)head & 7);
                var value = input.At;
                ReadField(ref input, (Kind)(head & 7), null, null!);
                output.WriteBytes(new ReadOnlySpan<byte>(value, (int)(input.At - value)));
            }
        }
    }

    static void ReadField(ref ByteCursor input, Kind kind, StoredFieldVisitor? visitor, FieldInfo field)
    {
        switch (kind)
        {
            case Kind.String:
                var text = input.ReadBytes(input.ReadVarint32());
                visitor?.StringField(field, System.Text.Encoding.UTF8.GetString(text));
                break;
            case Kind.Bytes:
                var bytes = input.ReadBytes(input.ReadVarint32());
                visitor?.BinaryField(field, bytes.ToArray());
                break;
            case Kind.Int32:
                var small = (uint)input.ReadVarint32();
                visitor?.Int32Field(field, (int)(small >> 1) ^ -(int)(small & 1));
                break;
            case Kind.Int64:
                var large = (ulong)input.ReadVarint64();
                visitor?.Int64Field(field, (long)(large >> 1) ^ -(long)(large & 1));
                break;
            case Kind.Single:
                var single = BitConverter.UInt32BitsToSingle(input.ReadUInt32());
                visitor?.SingleField(field, single);
                break;
            case Kind.Double:
                var real = BitConverter.UInt64BitsToDouble(input.ReadUInt64());
                visitor?.DoubleField(field, real);
                break;
            default: throw new CorruptIndexException($"a stored field has the unknown kind {kind}");
        }
    }
}
