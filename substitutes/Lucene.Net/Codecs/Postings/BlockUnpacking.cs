using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lucene.Net.Codecs.Postings;

/// <summary>
/// Unpacks 128 numbers of one width. Each width has a method of its own, made from one by the compiler, in which every shift is a constant
/// and nothing branches.
/// </summary>
internal static unsafe class BlockUnpacking
{
    private static readonly delegate*<byte*, uint*, void>[] Methods =
    [
        &Clear, &Unpack<W1>, &Unpack<W2>, &Unpack<W3>, &Unpack<W4>, &Unpack<W5>, &Unpack<W6>, &Unpack<W7>,
        &Unpack<W8>, &Unpack<W9>, &Unpack<W10>, &Unpack<W11>, &Unpack<W12>, &Unpack<W13>, &Unpack<W14>, &Unpack<W15>,
        &Unpack<W16>, &Unpack<W17>, &Unpack<W18>, &Unpack<W19>, &Unpack<W20>, &Unpack<W21>, &Unpack<W22>, &Unpack<W23>,
        &Unpack<W24>, &Unpack<W25>, &Unpack<W26>, &Unpack<W27>, &Unpack<W28>, &Unpack<W29>, &Unpack<W30>, &Unpack<W31>,
    ];

    private interface IWidth
    {
        static abstract int Bits { get; }
    }

    /// <summary>Reads 16 bytes per bit of width, which is 0 to 31.</summary>
    public static void Unpack(byte* input, int width, uint* values) => Methods[width](input, values);

    private static void Clear(byte* input, uint* values) => Unsafe.InitBlockUnaligned(values, 0, BlockPacking.BlockSize * sizeof(uint));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpack<T>(byte* input, uint* values) where T : struct, IWidth
    {
        Part<T>(input, values, 0); Part<T>(input, values, 1); Part<T>(input, values, 2); Part<T>(input, values, 3);
        Part<T>(input, values, 4); Part<T>(input, values, 5); Part<T>(input, values, 6); Part<T>(input, values, 7);
        Part<T>(input, values, 8); Part<T>(input, values, 9); Part<T>(input, values, 10); Part<T>(input, values, 11);
        Part<T>(input, values, 12); Part<T>(input, values, 13); Part<T>(input, values, 14); Part<T>(input, values, 15);
        Part<T>(input, values, 16); Part<T>(input, values, 17); Part<T>(input, values, 18); Part<T>(input, values, 19);
        Part<T>(input, values, 20); Part<T>(input, values, 21); Part<T>(input, values, 22); Part<T>(input, values, 23);
        Part<T>(input, values, 24); Part<T>(input, values, 25); Part<T>(input, values, 26); Part<T>(input, values, 27);
        Part<T>(input, values, 28); Part<T>(input, values, 29); Part<T>(input, values, 30); Part<T>(input, values, 31);
    }

    // Numbers 4 * part to 4 * part + 3, one in each lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Part<T>(byte* input, uint* values, int part) where T : struct, IWidth
    {
        var bit = part * T.Bits;
        var word = input + (bit >> 5) * 16;
        var shift = bit & 31;
        var v = Vector128.ShiftRightLogical(Vector128.Load((uint*)word), shift);
        if (shift + T.Bits > 32) v |= Vector128.ShiftLeft(Vector128.Load((uint*)(word + 16)), 32 - shift);
        (v & Vector128.Create((1u << T.Bits) - 1)).Store(values + part * 4);
    }

    private readonly struct W1 : IWidth { public static int Bits => 1; }
    private readonly struct W2 : IWidth { public static int Bits => 2; }
    private readonly struct W3 : IWidth { public static int Bits => 3; }
    private readonly struct W4 : IWidth { public static int Bits => 4; }
    private readonly struct W5 : IWidth { public static int Bits => 5; }
    private readonly struct W6 : IWidth { public static int Bits => 6; }
    private readonly struct W7 : IWidth { public static int Bits => 7; }
    private readonly struct W8 : IWidth { public static int Bits => 8; }
    private readonly struct W9 : IWidth { public static int Bits => 9; }
    private readonly struct W10 : IWidth { public static int Bits => 10; }
    private readonly struct W11 : IWidth { public static int Bits => 11; }
    private readonly struct W12 : IWidth { public static int Bits => 12; }
    private readonly struct W13 : IWidth { public static int Bits => 13; }
    private readonly struct W14 : IWidth { public static int Bits => 14; }
    private readonly struct W15 : IWidth { public static int Bits => 15; }
    private readonly struct W16 : IWidth { public static int Bits => 16; }
    private readonly struct W17 : IWidth { public static int Bits => 17; }
    private readonly struct W18 : IWidth { public static int Bits => 18; }
    private readonly struct W19 : IWidth { public static int Bits => 19; }
    private readonly struct W20 : IWidth { public static int Bits => 20; }
    private readonly struct W21 : IWidth { public static int Bits => 21; }
    private readonly struct W22 : IWidth { public static int Bits => 22; }
    private readonly struct W23 : IWidth { public static int Bits => 23; }
    private readonly struct W24 : IWidth { public static int Bits => 24; }
    private readonly struct W25 : IWidth { public static int Bits => 25; }
    private readonly struct W26 : IWidth { public static int Bits => 26; }
    private readonly struct W27 : IWidth { public static int Bits => 27; }
    private readonly struct W28 : IWidth { public static int Bits => 28; }
    private readonly struct W29 : IWidth { public static int Bits => 29; }
    private readonly struct W30 : IWidth { public static int Bits => 30; }
    private readonly struct W31 : IWidth { public static int Bits => 31; }
}
