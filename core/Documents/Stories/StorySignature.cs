using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Khabar.Documents.Stories;

/// <summary>
/// What tells whether two articles say the same, almost word for word: eight bits of each MinHash value (Li and König, "b-Bit minwise hashing",
/// 2010), and bands of them by which near-duplicates find each other (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, "Mining
/// of massive datasets", section 3.4). Equal texts have equal signatures, on every machine. Immutable; equal by value.
/// </summary>
public sealed class StorySignature : IEquatable<StorySignature>
{
    /// <summary>Bytes of a signature.</summary>
    public const int Length = MinHash.Count;

    /// <summary>Texts with fewer shingles of three words say too little to be told apart.</summary>
    public const int FewestShingles = 16;

    /// <summary>
    /// The estimated similarity from which two articles are near-duplicates. Of 16,000 Arabic and 9,600 English news articles, pairs above it are one
    /// report with edits, or notices in set phrases; below .4 they are different reports of one event.
    /// </summary>
    public const float NearDuplicate = 0.5f;

    /// <summary>Bands of a signature.</summary>
    public const int Bands = 20;

    /// <summary>Values of a band: two texts of similarity s share a band with probability 1 − (1 − s³)²⁰: .93 at .5, .99 at .6.</summary>
    const int Rows = 3;

    readonly byte[] values;

    StorySignature(byte[] values) => this.values = values;

    /// <summary>The signature of an article's body; null if it is too short.</summary>
    public static StorySignature? Of(string text)
    {
        var shingles = Shingles.Read(text);
        // The least values are small numbers: mixed, their bits are spread evenly.
        return shingles.Count < FewestShingles ? null : new([.. MinHash.Of(shingles).Select(value => (byte)(Mixing.Mix(value) >> 56))]);
    }

    /// <summary>A signature as <see cref="ToArray"/> wrote it.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static StorySignature Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length ? new(bytes.ToArray()) : throw new InvalidDataException($"A signature has {Length} bytes, not {bytes.Length}.");

    /// <summary>The signature's bytes.</summary>
    public byte[] ToArray() => [.. values];

    /// <summary>The estimated Jaccard similarity of two texts' shingles, 0 to 1; exactly 1 if the signatures are equal.</summary>
    public float SimilarityTo(StorySignature other) => SimilarityTo(other.values);

    /// <summary>As for a signature, from its bytes, <see cref="Length"/> many.</summary>
    public float SimilarityTo(ReadOnlySpan<byte> other)
    {
        // Of values that differ, one in 256 agrees in eight bits by chance.
        const float chance = 1 / 256f;
        int equal = 0;
        for (int i = 0; i < Length; i += Vector128<byte>.Count)
            equal += BitOperations.PopCount(Vector128.Equals(Vector128.Create(values.AsSpan(i)), Vector128.Create(other[i..])).ExtractMostSignificantBits());
        return Math.Max(0, ((float)equal / Length - chance) / (1 - chance));
    }

    /// <summary>The terms by which near-duplicates are found in the index: each names its band and the values in it.</summary>
    public ImmutableArray<string> ReadBands() =>
        [.. Enumerable.Range(0, Bands).Select(band => $"{(char)('a' + band)}{Convert.ToHexStringLower(values, band * Rows, Rows)}")];

    /// <inheritdoc/>
    public bool Equals(StorySignature? other) => other is not null && values.AsSpan().SequenceEqual(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StorySignature);

    /// <inheritdoc/>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(values);
}
