using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lucene.Net.Search.Similarities;

/// <summary>
/// BM25's part of a score that depends on the document, <c>freq / (freq + lengthFactor)</c>, for every coded length. It is the same for
/// all terms of a field, so the values of low frequencies are kept in a table, and most scores take no division.
/// </summary>
/// <remarks>
/// The division is done in doubles, where neither rounding step can break the order of two integral frequencies or two length factors, so
/// that the value grows with the frequency and falls with the length exactly, not only roughly: bounds of scores rest on that.
/// Thread-safe.
/// </remarks>
internal sealed class Saturation
{
    const int FrequencyBits = 4;
    const int TabledFrequencies = 1 << FrequencyBits;

    readonly float[] lengthFactors;

    // A row of frequencies for each length code.
    readonly float[] table = new float[256 * TabledFrequencies];

    /// <param name="lengthFactors">k1 · (1 - b + b · length / averageLength) for each of the 256 length codes.</param>
    public Saturation(float[] lengthFactors)
    {
        this.lengthFactors = lengthFactors;
        for (var code = 0; code < 256; code++)
        {
            for (var freq = 0; freq < TabledFrequencies; freq++)
            {
                table[(code << FrequencyBits) + freq] = Of((float)freq, (byte)code);
            }
        }
    }

    /// <summary>The value for a frequency that may be broken, as of a sloppy phrase.</summary>
    public float Of(float freq, byte lengthCode) => (float)(freq / (freq + (double)lengthFactors[lengthCode]));

    /// <summary>The value for a frequency of at least 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(int freq, byte lengthCode) => (uint)freq < TabledFrequencies
        ? Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(table), (lengthCode << FrequencyBits) + freq)
        : Of((float)freq, lengthCode);
}
