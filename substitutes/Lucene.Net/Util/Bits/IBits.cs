namespace Lucene.Net.Util;

/// <summary>A fixed number of bits that can be read at random. Safe for concurrent readers.</summary>
public interface IBits
{
    /// <summary>Bit <paramref name="index"/>, from 0 up to but not including <see cref="Length"/>; beyond that the answer is undefined.</summary>
    bool Get(int index);

    int Length { get; }
}
