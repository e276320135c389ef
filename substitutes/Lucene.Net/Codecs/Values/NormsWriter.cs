using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Values;

/// <summary>
/// Writes norms, file "nrm": per field a byte per document where all norms fit one (as bytes of lengths do, see SmallFloat.intToByte4 of
/// Lucene 8), none where all are alike, else a column of numbers; then the table of fields and its offset (64 bits).
/// </summary>
internal sealed class NormsWriter(FileWriter output)
{
    readonly ByteBuilder table = new();
    uint fields;

    /// <param name="field">The field.</param>
    /// <param name="norms">By document.</param>
    public void Write(FieldInfo field, ReadOnlySpan<long> norms)
    {
        fields++;
        table.WriteVarint((uint)field.Number);
        if (norms.Length > 0 && !norms.ContainsAnyExcept(norms[0]))
        {
            table.WriteByte((byte)NormsKind.Constant);
            table.WriteUInt64((ulong)norms[0]);
        }
        else if (!norms.ContainsAnyExceptInRange(byte.MinValue, byte.MaxValue)) WriteBytes(NormsKind.Byte, norms);
        else if (!norms.ContainsAnyExceptInRange(sbyte.MinValue, sbyte.MaxValue)) WriteBytes(NormsKind.SignedByte, norms);
        else
        {
            table.WriteByte((byte)NormsKind.Numbers);
            NumericColumn.Write(output, table, norms.ToArray().Select(norm => (long?)norm));
        }
    }

    public void Finish()
    {
        var offset = output.Position;
        output.WriteVarint(fields);
        output.WriteBytes(table.Written);
        output.WriteUInt64((ulong)offset);
        output.Finish();
    }

    void WriteBytes(NormsKind kind, ReadOnlySpan<long> norms)
    {
        table.WriteByte((byte)kind);
        table.WriteUInt64((ulong)output.Position);
        foreach (var norm in norms) output.WriteByte((byte)norm);
    }
}

internal enum NormsKind : byte { Constant, Byte, SignedByte, Numbers }
