using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lucene.Net.Codecs.Postings;

/// <summary>
/// Unpacks 128 numbers of one width. Each width has a method of its own, made from one by the compiler, in which every shift is a constant
/// and nothing branches.
/// </summary>
internal static unsafe class BlockUnpacking
{
    static readonly delegate*<byte*, uint*, void>[] Methods =
    [
        &Clear, &Unpack<W1>, &Unpack<W2>, &Unpack<W3>, &Unpack<W4>, &Unpack<W5>, &Unpack<W6>, &Unpack<W7>,
        &Unpack<W8>, &Unpack<W9>, &Unpack<W10>, &Unpack<W11>, &Unpack<W12>, &Unpack<W13>, &Unpack<W14>, &Unpack<W15>,
        &Unpack<W16>, &Unpack<W17>, &Unpack<W18>, &Unpack<W19>, &Unpack<W20>, &Unpack<W21>, &Unpack<W22>, &Unpack<W23>,
        &Unpack<W24>, &Unpack<W25>, &Unpack<W26>, &Unpack<W27>, &Unpack<W28>, &Unpack<W29>, &Unpack<W30>, &Unpack<W31>,
    ];

    interface IWidth
    {
        static abstract int Bits { get; }
    }

    /// <summary>Reads 16 bytes per bit of width, which is 0 to 31.</summary>
    public static void Unpack(byte* input, int width, uint* values) => Methods[width](input, values);

    static void Clear(byte* input, uint* values) => Unsafe.InitBlockUnaligned(values, 0, BlockPacking.BlockSize * sizeof(uint));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Unpack<T>(byte* input, uint* values) where T : struct, IWidth
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
    static void Part<T>(byte* input, uint* values, int part) where T : struct, IWidth
    {
        var bit = part * T.Bits;
        var word = input + (bit >> 5) * 16;
        var shift = bit & 31;
        var v = Vector128.ShiftRightLogical(Vector128.Load((uint*)word), shift);
        if (shift + T.Bits > 32) v |= Vector128.ShiftLeft(Vector128.Load((uint*)(word + 16)), 32 - shift);
        (v & Vector128.Create((1u << T.Bits) - 1)).Store(values + part * 4);
    }

    readonly struct W1 : IWidth { public static int Bits => 1; }
    readonly struct W2 : IWidth { public static int Bits => 2; }
    readonly struct W3 : IWidth { public static int Bits => 3; }
    readonly struct W4 : IWidth { public static int Bits => 4; }
    readonly struct W5 : IWidth { public static int Bits => 5; }
    readonly struct W6 : IWidth { public static int Bits => 6; }
    readonly struct W7 : IWidth { public static int Bits => 7; }
    readonly struct W8 : IWidth { public static int Bits => 8; }
    readonly struct W9 : IWidth { public static int Bits => 9; }
    readonly struct W10 : IWidth { public static int Bits => 10; }
    readonly struct W11 : IWidth { public static int Bits => 11; }
    readonly struct W12 : IWidth { public static int Bits => 12; }
    readonly struct W13 : IWidth { public static int Bits => 13; }
    readonly struct W14 : IWidth { public static int Bits => 14; }
    readonly struct W15 : IWidth { public static int Bits => 15; }
    readonly struct W16 : IWidth { public static int Bits => 16; }
    readonly struct W17 : IWidth { public static int Bits => 17; }
    readonly struct W18 : IWidth { public static int Bits => 18; }
    readonly struct W19 : IWidth { public static int Bits => 19; }
    readonly struct W20 : IWidth { public static int Bits => 20; }
    readonly struct W21 : IWidth { public static int Bits => 21; }
    readonly struct W22 : IWidth { public static int Bits => 22; }
    readonly struct W23 : IWidth { public static int Bits => 23; }
    readonly struct W24 : IWidth { public static int Bits => 24; }
    readonly struct W25 : IWidth { public static int Bits => 25; }
    readonly struct W26 : IWidth { public static int Bits => 26; }
    readonly struct W27 : IWidth { public static int Bits => 27; }
    readonly struct W28 : IWidth { public static int Bits => 28; }
    readonly struct W29 : IWidth { public static int Bits => 29; }
    readonly struct W30 : IWidth { public static int Bits => 30; }
    readonly struct W31 : IWidth { public static int Bits => 31; }
}
