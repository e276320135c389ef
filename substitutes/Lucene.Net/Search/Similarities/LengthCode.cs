using System.Diagnostics;
using System.Numerics;

namespace Lucene.Net.Search.Similarities;

/// <summary>
/// A field's length in one byte, as Lucene 8 codes it: small numbers exactly, larger ones rounded down to four significant
/// bits. The code keeps the order of lengths.
/// </summary>
/// <remarks>
/// The underlying code for any integer is a tiny floating-point number: below 8 the number itself, from 8 on three bits after the leading one
/// and a shift above them. The largest <see cref="int"/> takes code 231, so 24 codes are spare, and the first 24 lengths use them up.
/// </remarks>
internal static class LengthCode
{
    const int ExactBits = 3;

    static readonly int ExactCount = byte.MaxValue - Float4(int.MaxValue);

    /// <summary>The code of <paramref name="length"/>, which must not be negative.</summary>
    public static byte Encode(int length)
    {
        Debug.Assert(length >= 0, "A field cannot have fewer than no terms.");
        return (byte)(length < ExactCount ? length : ExactCount + Float4(length - ExactCount));
    }

    /// <summary>The smallest length with this code.</summary>
    public static int Decode(byte code) => code < ExactCount ? code : ExactCount + Int4(code - ExactCount);

    static int Float4(int number)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)number);
        if (bits <= ExactBits)
        {
            return number;
        }
        var shift = bits - ExactBits - 1;
        return ((number >>> shift) & 0x07) | ((shift + 1) << ExactBits);
    }

    static int Int4(int code)
    {
        var mantissa = code & 0x07;
        var shift = (code >>> ExactBits) - 1;
        return shift < 0 ? mantissa : (mantissa | 0x08) << shift;
    }
}
