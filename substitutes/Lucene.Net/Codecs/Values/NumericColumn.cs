using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Values;

/// <summary>
/// A number for every document, in as few bits as the range of the numbers, divided by their greatest common divisor, takes. Where some
/// documents have none, a bit per document tells which have.
/// </summary>
internal sealed class NumericColumn
{
    readonly PackedNumbers numbers;
    readonly PackedBits? present;
    readonly long min, divisor;

    public NumericColumn(FileImage file, ref ByteCursor input, int maxDoc)
    {
        var missing = input.ReadByte() != 0;
        int width = input.ReadByte();
        (min, divisor) = ((long)input.ReadUInt64(), (long)input.ReadUInt64());
        if (missing) present = new(file, ref input, maxDoc);
        numbers = new(file, (long)input.ReadUInt64(), width);
    }

    /// <summary>Which documents have a number; null if all.</summary>
    public IBits? DocsWithField => present;

    public long this[int doc]
    {
        get
        {
            if (present is not null && !present.Get(doc)) return 0;
            return unchecked(min + (long)numbers[doc] * divisor);
        }
    }

    /// <summary>Itself, once the first <paramref name="count"/> numbers are what was written: to be called before any is read.</summary>
    public NumericColumn Verified(long count)
    {
        present?.Verify();
        numbers.Verify(count);
        return this;
    }

    public NumericDocValues AsDocValues() => new Numbers(this);

    /// <summary>Writes the numbers to <paramref name="output"/> and what describes them to <paramref name="header"/>.</summary>
    /// <param name="values">By document; null for none.</param>
    public static void Write(FileWriter output, ByteBuilder header, IEnumerable<long?> values)
    {
        long min = long.MaxValue, max = long.MinValue;
        var missing = false;
        foreach (var value in values)
        {
            if (value is not { } number) missing = true;
            else (min, max) = (Math.Min(min, number), Math.Max(max, number));
        }
        if (min > max) min = max = 0;
        var divisor = DivisorOf(values, min);
        var width = BitWriter.WidthOf(unchecked((ulong)(max - min)) / (ulong)divisor);
        header.WriteByte(missing ? (byte)1 : (byte)0);
        header.WriteByte((byte)width);
        header.WriteUInt64((ulong)min);
        header.WriteUInt64((ulong)divisor);
        if (missing) PackedBits.Write(output, header, values.Select(value => value.HasValue));
        header.WriteUInt64((ulong)output.Position);
        var packed = new BitWriter(output, width);
        foreach (var value in values) packed.Write(value is { } number ? unchecked((ulong)(number - min)) / (ulong)divisor : 0);
        packed.Finish();
    }

    static long DivisorOf(IEnumerable<long?> values, long min)
    {
        var divisor = 0UL;
        foreach (var value in values)
        {
            if (value is not { } number) continue;
            divisor = Gcd(divisor, unchecked((ulong)(number - min)));
            if (divisor == 1) break;
        }
        return divisor is 0 or > long.MaxValue ? 1 : (long)divisor;
    }

    static ulong Gcd(ulong a, ulong b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    sealed class Numbers(NumericColumn column) : NumericDocValues
    {
        public override long Get(int docID) => column[docID];
    }
}
