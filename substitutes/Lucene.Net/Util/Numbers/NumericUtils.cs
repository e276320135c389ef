namespace Lucene.Net.Util;

/// <summary>
/// Numbers as terms, so that a range of numbers is a handful of term ranges (a trie; Schindler and Diepenbroek, "Generic XML-based
/// framework for metadata portals", 2008). A term is a byte that names the number of low bits dropped (the shift), then the remaining
/// bits, sign flipped, in groups of seven with the highest first: the order of terms of one shift is the order of the numbers.
/// </summary>
public static partial class NumericUtils
{
    /// <summary>Bits between two levels of the trie unless a field says otherwise.</summary>
    public const int PRECISION_STEP_DEFAULT = 4;

    /// <summary>First byte of a 64-bit term of shift 0; the shift is added to it.</summary>
    public const char SHIFT_START_INT64 = (char)0x20;

    /// <summary>Longest term of a 64-bit number in bytes.</summary>
    public const int BUF_SIZE_INT64 = 63 / 7 + 2;

    /// <summary>First byte of a 32-bit term of shift 0; the shift is added to it.</summary>
    public const byte SHIFT_START_INT32 = 0x60;

    /// <summary>Longest term of a 32-bit number in bytes.</summary>
    public const int BUF_SIZE_INT32 = 31 / 7 + 2;

    /// <exception cref="ArgumentException">The shift is not within 0 to 63.</exception>
    public static void Int64ToPrefixCoded(long val, int shift, BytesRef bytes) => Int64ToPrefixCodedBytes(val, shift, bytes);

    /// <exception cref="ArgumentException">The shift is not within 0 to 31.</exception>
    public static void Int32ToPrefixCoded(int val, int shift, BytesRef bytes) => Int32ToPrefixCodedBytes(val, shift, bytes);

    public static void Int64ToPrefixCodedBytes(long val, int shift, BytesRef bytes)
    {
        if (shift is < 0 or > 63) throw new ArgumentException("Illegal shift value, must be 0..63", nameof(shift));
        Encode((ulong)val ^ 1UL << 63, shift, (byte)(SHIFT_START_INT64 + shift), (63 - shift) / 7 + 1, BUF_SIZE_INT64, bytes);
    }

    public static void Int32ToPrefixCodedBytes(int val, int shift, BytesRef bytes)
    {
        if (shift is < 0 or > 31) throw new ArgumentException("Illegal shift value, must be 0..31", nameof(shift));
        Encode((uint)val ^ 1U << 31, shift, (byte)(SHIFT_START_INT32 + shift), (31 - shift) / 7 + 1, BUF_SIZE_INT32, bytes);
    }

    /// <exception cref="FormatException">The term is no 64-bit number.</exception>
    public static int GetPrefixCodedInt64Shift(BytesRef val) => Shift(val, SHIFT_START_INT64, 63, "INT64");

    /// <exception cref="FormatException">The term is no 32-bit number.</exception>
    public static int GetPrefixCodedInt32Shift(BytesRef val) => Shift(val, SHIFT_START_INT32, 31, "INT32");

    public static long PrefixCodedToInt64(BytesRef val) => (long)(Decode(val) << GetPrefixCodedInt64Shift(val) ^ 1UL << 63);

    public static int PrefixCodedToInt32(BytesRef val) => (int)((uint)Decode(val) << GetPrefixCodedInt32Shift(val) ^ 1U << 31);

    /// <summary>A number whose integer order is the order of the doubles, NaN above all.</summary>
    public static long DoubleToSortableInt64(double val) => Sortable(double.IsNaN(val) ? 0x7FF8_0000_0000_0000 : BitConverter.DoubleToInt64Bits(val));

    public static double SortableInt64ToDouble(long val) => BitConverter.Int64BitsToDouble(Sortable(val));

    /// <summary>A number whose integer order is the order of the floats, NaN above all.</summary>
    public static int SingleToSortableInt32(float val) => Sortable(float.IsNaN(val) ? 0x7FC0_0000 : BitConverter.SingleToInt32Bits(val));

    public static float SortableInt32ToSingle(int val) => BitConverter.Int32BitsToSingle(Sortable(val));

    static long Sortable(long bits) => bits ^ (bits >> 63 & long.MaxValue);

    static int Sortable(int bits) => bits ^ (bits >> 31 & int.MaxValue);

    static void Encode(ulong sortable, int shift, byte first, int groups, int capacity, BytesRef bytes)
    {
        if (bytes.Bytes.Length - bytes.Offset < capacity) (bytes.Bytes, bytes.Offset) = (new byte[capacity], 0);
        bytes.Length = groups + 1;
        bytes.Bytes[bytes.Offset] = first;
        sortable >>= shift;
        for (var i = groups; i > 0; i--, sortable >>= 7) bytes.Bytes[bytes.Offset + i] = (byte)(sortable & 0x7F);
    }

    static ulong Decode(BytesRef val)
    {
        var sortable = 0UL;
        foreach (var b in val.Span[1..])
        {
            if (b > 0x7F) throw new FormatException($"Invalid prefixCoded numerical value representation (byte {b:x} is invalid)");
            sortable = sortable << 7 | b;
        }
        return sortable;
    }

    static int Shift(BytesRef val, int start, int max, string kind)
    {
        var shift = val.Length == 0 ? -1 : val.Span[0] - start;
        return shift >= 0 && shift <= max ? shift
            : throw new FormatException($"Invalid shift value ({shift}) in prefixCoded bytes (is encoded value really an {kind}?)");
    }
}
