using System.Buffers.Binary;
using System.Text;

namespace Lucene.Net.Store;

/// <summary>Reads what <see cref="DataOutput"/> wrote. Not thread-safe: each thread reads through a clone of its own.</summary>
public abstract class DataInput
{
    protected DataInput() { }

    public abstract byte ReadByte();

    /// <exception cref="EndOfStreamException">Fewer than <paramref name="len"/> bytes are left.</exception>
    public abstract void ReadBytes(byte[] b, int offset, int len);

    public virtual void ReadBytes(byte[] b, int offset, int len, bool useBuffer) => ReadBytes(b, offset, len);

    public virtual short ReadInt16() => BinaryPrimitives.ReadInt16LittleEndian(Take(sizeof(short)));

    public virtual int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public virtual long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <exception cref="IOException">The bytes are no variable-width number.</exception>
    public virtual int ReadVInt32()
    {
        var value = 0U;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var b = ReadByte();
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80) return (int)value;
        }
        throw new IOException("Invalid VInt32 detected (too many bits)");
    }

    /// <exception cref="IOException">The bytes are no variable-width number.</exception>
    public virtual long ReadVInt64()
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var b = ReadByte();
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
        throw new IOException("Invalid VInt64 detected (negative values disallowed)");
    }

    public virtual string ReadString() => Encoding.UTF8.GetString(Take(ReadVInt32()));

    public virtual IDictionary<string, string> ReadStringStringMap()
    {
        var map = new Dictionary<string, string>();
        for (var count = ReadInt32(); count > 0; count--) map[ReadString()] = ReadString();
        return map;
    }

    public virtual ISet<string> ReadStringSet()
    {
        var set = new HashSet<string>();
        for (var count = ReadInt32(); count > 0; count--) set.Add(ReadString());
        return set;
    }

    /// <exception cref="ArgumentException">The number is negative.</exception>
    public virtual void SkipBytes(long numBytes)
    {
        if (numBytes < 0) throw new ArgumentException($"numBytes must be >= 0, got {numBytes}", nameof(numBytes));
        var discarded = new byte[(int)Math.Min(numBytes, 1024)];
        for (; numBytes > 0; numBytes -= Math.Min(numBytes, discarded.Length)) ReadBytes(discarded, 0, (int)Math.Min(numBytes, discarded.Length));
    }

    /// <summary>A reader of the same bytes at the same position that moves on its own.</summary>
    public virtual object Clone() => MemberwiseClone();

    byte[] Take(int length)
    {
        if (length < 0) throw new IOException($"negative length {length}");
        var bytes = new byte[length];
        ReadBytes(bytes, 0, length);
        return bytes;
    }
}
