using System.Buffers.Binary;
using System.Text;

namespace Lucene.Net.Store;

/// <summary>
/// Writes numbers and strings to a sequence of bytes. Fixed-width numbers are little-endian; variable-width ones take seven bits a
/// byte, lowest first. Not thread-safe.
/// </summary>
public abstract class DataOutput
{
    protected DataOutput() { }

    public abstract void WriteByte(byte b);

    public abstract void WriteBytes(byte[] b, int offset, int length);

    public virtual void WriteBytes(byte[] b, int length) => WriteBytes(b, 0, length);

    public virtual void WriteInt16(short i)
    {
        var bytes = new byte[sizeof(short)];
        BinaryPrimitives.WriteInt16LittleEndian(bytes, i);
        WriteBytes(bytes, 0, bytes.Length);
    }

    public virtual void WriteInt32(int i)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, i);
        WriteBytes(bytes, 0, bytes.Length);
    }

    public virtual void WriteInt64(long i)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, i);
        WriteBytes(bytes, 0, bytes.Length);
    }

    /// <summary>One to five bytes; a negative number takes five.</summary>
    public void WriteVInt32(int i)
    {
        var rest = (uint)i;
        for (; rest > 0x7F; rest >>= 7) WriteByte((byte)(rest | 0x80));
        WriteByte((byte)rest);
    }

    /// <summary>One to nine bytes.</summary>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public void WriteVInt64(long i)
    {
        if (i < 0) throw new ArgumentException($"cannot write negative vLong (got: {i})", nameof(i));
        for (; i > 0x7F; i >>= 7) WriteByte((byte)(i | 0x80));
        WriteByte((byte)i);
    }

    /// <summary>The length in bytes as a variable-width number, then the UTF-8 bytes.</summary>
    public virtual void WriteString(string s)
    {
        var bytes = Encoding.UTF8.GetBytes(s);
        WriteVInt32(bytes.Length);
        WriteBytes(bytes, 0, bytes.Length);
    }

    /// <summary>A null map is written as an empty one.</summary>
    public virtual void WriteStringStringMap(IDictionary<string, string>? map)
    {
        WriteInt32(map?.Count ?? 0);
        foreach (var (key, value) in map ?? new Dictionary<string, string>())
        {
            WriteString(key);
            WriteString(value);
        }
    }

    /// <summary>A null set is written as an empty one.</summary>
    public virtual void WriteStringSet(ISet<string>? set)
    {
        WriteInt32(set?.Count ?? 0);
        foreach (var value in set ?? new HashSet<string>()) WriteString(value);
    }

    /// <summary>Reads <paramref name="numBytes"/> from <paramref name="input"/> and writes them here.</summary>
    public virtual void CopyBytes(DataInput input, long numBytes)
    {
        var buffer = new byte[(int)Math.Min(numBytes, 16384)];
        while (numBytes > 0)
        {
            var length = (int)Math.Min(numBytes, buffer.Length);
            input.ReadBytes(buffer, 0, length);
            WriteBytes(buffer, 0, length);
            numBytes -= length;
        }
    }
}
