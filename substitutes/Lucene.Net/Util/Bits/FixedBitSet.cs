using System.Numerics;
using Lucene.Net.Search;

namespace Lucene.Net.Util;

/// <summary>A set of bits whose number is fixed, as a set of documents.</summary>
/// <remarks>Not safe for writing from several threads; safe for reading once nobody writes.</remarks>
public sealed class FixedBitSet : DocIdSet, IBits
{
    readonly long[] words;
    readonly int length;

    /// <summary>Makes a set of <paramref name="numBits"/> cleared bits.</summary>
    public FixedBitSet(int numBits)
        : this(new long[Bits2words(numBits)], numBits)
    {
    }

    /// <summary>Makes a set on top of existing words, which are not copied.</summary>
    /// <exception cref="ArgumentException">There are too few words.</exception>
    public FixedBitSet(long[] storedBits, int numBits)
    {
        if (storedBits.Length < Bits2words(numBits))
        {
            throw new ArgumentException($"{numBits} bits need {Bits2words(numBits)} words, not {storedBits.Length}.", nameof(storedBits));
        }
        words = storedBits;
        length = numBits;
    }

    /// <summary>The number of bits.</summary>
    public int Length => length;

    /// <summary>The number of bits that are set; counted at each call.</summary>
    public int Cardinality
    {
        get
        {
            var count = 0;
            foreach (var word in words)
            {
                count += BitOperations.PopCount((ulong)word);
            }
            return count;
        }
    }

    /// <summary>This set itself.</summary>
    public override IBits Bits => this;

    /// <summary>Always.</summary>
    public override bool IsCacheable => true;

    /// <summary>How many 64-bit words <paramref name="numBits"/> bits take.</summary>
    public static int Bits2words(int numBits) => (int)(((long)numBits + 63) >> 6);

    /// <summary>The words; bit i is bit i % 64 of word i / 64.</summary>
    public long[] GetBits() => words;

    /// <summary>Whether a bit is set.</summary>
    public bool Get(int index) => (words[index >> 6] & (1L << index)) != 0;

    /// <summary>Sets a bit.</summary>
    public void Set(int index) => words[index >> 6] |= 1L << index;

    /// <summary>Clears a bit.</summary>
    public void Clear(int index) => words[index >> 6] &= ~(1L << index);

    /// <summary>Sets a bit and tells whether it was set.</summary>
    public bool GetAndSet(int index)
    {
        var was = Get(index);
        Set(index);
        return was;
    }

    /// <summary>The first set bit at or after <paramref name="index"/>, or -1.</summary>
    public int NextSetBit(int index)
    {
        var word = index >> 6;
        if (index >= length)
        {
            return -1;
        }
        for (var bits = words[word] >>> index << index; ; bits = words[word])
        {
            if (bits != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
            }
            if (++word == words.Length)
            {
                return -1;
            }
        }
    }

    /// <summary>Sets the bits of all documents of an iterator.</summary>
    public void Or(DocIdSetIterator iter)
    {
        for (var doc = iter.NextDoc(); doc < length; doc = iter.NextDoc())
        {
            Set(doc);
        }
    }

    /// <summary>Sets the bits that <paramref name="other"/> has.</summary>
    public void Or(FixedBitSet other)
    {
        for (var i = 0; i < Math.Min(words.Length, other.words.Length); i++)
        {
            words[i] |= other.words[i];
        }
    }

    /// <summary>Clears the bits that <paramref name="other"/> lacks.</summary>
    public void And(FixedBitSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= i < other.words.Length ? other.words[i] : 0;
        }
    }

    /// <summary>Clears the bits that <paramref name="other"/> has.</summary>
    public void AndNot(FixedBitSet other)
    {
        for (var i = 0; i < Math.Min(words.Length, other.words.Length); i++)
        {
            words[i] &= ~other.words[i];
        }
    }

    /// <summary>A copy.</summary>
    public FixedBitSet Clone() => new((long[])words.Clone(), length);

    /// <inheritdoc/>
    public override DocIdSetIterator GetIterator() => new SetBits(this);

    /// <inheritdoc/>
    public override bool Equals(object? o) => o is FixedBitSet other && other.length == length && other.words.AsSpan().SequenceEqual(words);

    /// <inheritdoc/>
    public override int GetHashCode() => words.Aggregate(length, HashCode.Combine);

    sealed class SetBits(FixedBitSet set) : DocIdSetIterator
    {
        int doc = -1;

        public override int DocID => doc;

        public override int NextDoc() => Advance(doc + 1);

        public override int Advance(int target)
        {
            var next = set.NextSetBit(target);
            return doc = next < 0 ? NO_MORE_DOCS : next;
        }

        public override long GetCost() => set.length;
    }
}
