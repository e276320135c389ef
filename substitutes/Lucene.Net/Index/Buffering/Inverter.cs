using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Lucene.Net.Index.Buffering;

/// <summary>Turns a field's value into occurrences of terms. For one thread; allocates nothing per token.</summary>
internal sealed class Inverter(Arena arena)
{
    private readonly BytesRef number = new(NumericUtils.BUF_SIZE_INT64);

    /// <exception cref="ArgumentException">A term is too long, positions run backwards, or the field asks for what this index does not keep.</exception>
    public void Invert(FieldBuffer field, IIndexableField value, Analyzer analyzer, int doc)
    {
        var type = value.IndexableFieldType;
        if (type.IndexOptions == IndexOptions.NONE) throw new ArgumentException($"field \"{field.Name}\" is indexed but its IndexOptions are NONE");
        if (type.StoreTermVectors) throw new ArgumentException($"field \"{field.Name}\": this index keeps no term vectors");
        if (type.OmitNorms && value.Boost != 1f)
            throw new ArgumentException($"You cannot set an index-time boost: norms are omitted for field '{field.Name}'");
        var postings = field.Index(type);
        field.State.Boost *= value.Boost;
        if (value is Field { FieldType.NumericType: not NumericType.NONE } numeric) InvertNumber(field, postings, numeric, doc);
        else if (!type.IsTokenized && value is Field && value.GetStringValue() is { } whole) InvertWhole(field, postings, whole, doc);
        else InvertTokens(field, postings, value, analyzer, doc);
    }

    private void InvertNumber(FieldBuffer field, PostingsBuffer postings, Field value, int doc)
    {
        var (sortable, bits) = value.SortableNumber();
        var step = value.FieldType.NumericPrecisionStep;
        field.State.Position++;
        for (var shift = 0; shift < bits; shift = step > bits ? bits : shift + step)
        {
            if (bits == 64) NumericUtils.Int64ToPrefixCodedBytes(sortable, shift, number);
            else NumericUtils.Int32ToPrefixCodedBytes((int)sortable, shift, number);
            if (shift > 0) field.State.NumOverlap++;
            Count(field, postings.Add(postings.Terms.FindOrAdd(number.Span), doc, field.State.Position, field.State.Offset, field.State.Offset));
        }
    }

    private void InvertWhole(FieldBuffer field, PostingsBuffer postings, string text, int doc)
    {
        field.State.Position++;
        var term = Stage(field, postings, text);
        Count(field, postings.Add(term, doc, field.State.Position, field.State.Offset, field.State.Offset + text.Length));
        field.State.Offset += text.Length;
    }

    private void InvertTokens(FieldBuffer field, PostingsBuffer postings, IIndexableField value, Analyzer analyzer, int doc)
    {
        var state = field.State;
        var stream = value.GetTokenStream(analyzer) ?? throw new ArgumentException($"field \"{field.Name}\" is indexed but gives no token stream");
        try
        {
            stream.Reset();
            state.AttributeSource = stream;
            var bytes = stream.GetAttribute<ITermToBytesRefAttribute>();
            var chars = bytes as CharTermAttribute;
            var increment = stream.AddAttribute<IPositionIncrementAttribute>();
            var offset = stream.AddAttribute<IOffsetAttribute>();
            var checkOffsets = postings.Options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS;
            var lastStart = 0;
            while (stream.IncrementToken())
            {
                Advance(field, increment.PositionIncrement);
                int start = 0, end = 0;
                if (checkOffsets)
                {
                    (start, end) = (state.Offset + offset.StartOffset, state.Offset + offset.EndOffset);
                    if (start < lastStart || end < start)
                        throw new ArgumentException($"startOffset must be non-negative, and endOffset must be >= startOffset, and offsets must not go backwards startOffset={start},endOffset={end},lastStartOffset={lastStart} for field '{field.Name}'");
                    lastStart = start;
                }
                Count(field, postings.Add(chars is not null ? Stage(field, postings, chars.Span) : Stage(field, postings, bytes), doc, state.Position, start, end));
            }
            stream.End();
            state.Position += increment.PositionIncrement;
            state.Offset += offset.EndOffset;
        }
        finally
        {
            stream.Dispose();
        }
        if (!value.IndexableFieldType.IsTokenized) return;
        state.Position += analyzer.GetPositionIncrementGap(field.Name);
        state.Offset += analyzer.GetOffsetGap(field.Name);
    }

    private static void Advance(FieldBuffer field, int increment)
    {
        var state = field.State;
        if (increment == 0)
        {
            if (state.Length == 0) throw new ArgumentException($"first position increment must be > 0 (got 0) for field '{field.Name}'");
            state.NumOverlap++;
            return;
        }
        if (increment < 0) throw new ArgumentException($"position increments (and gaps) must be >= 0 (got {increment}) for field '{field.Name}'");
        if (state.Position > int.MaxValue - increment) throw new ArgumentException($"position overflow for field '{field.Name}'");
        state.Position += increment;
    }

    private static void Count(FieldBuffer field, int freq)
    {
        field.State.Length++;
        if (freq == 1) field.State.UniqueTermCount++;
        if (freq > field.State.MaxTermFrequency) field.State.MaxTermFrequency = freq;
    }

    // Writes the term where it stays if it is new, so that no copy is made of any.
    private unsafe int Stage(FieldBuffer field, PostingsBuffer postings, ReadOnlySpan<char> text)
    {
        arena.Reserve(text.Length * 3 + sizeof(ushort));
        var target = postings.Terms.Staging;
        var length = 0;
        foreach (var c in text)
        {
            if (c < 0x80) target[length++] = (byte)c;
            else if (c < 0x800)
            {
                target[length++] = (byte)(0xC0 | c >> 6);
                target[length++] = (byte)(0x80 | c & 0x3F);
            }
            else
            {
                // Three bytes and more, and lone surrogates (U+FFFD), are left to the library.
                length = Encoding.UTF8.GetBytes(text, new Span<byte>(target, text.Length * 3));
                break;
            }
        }
        if (length > BytesTable.MaxLength) throw Immense(field, new ReadOnlySpan<byte>(target, length));
        return postings.Terms.FindOrAddStaged(length);
    }

    private static int Stage(FieldBuffer field, PostingsBuffer postings, ITermToBytesRefAttribute attribute)
    {
        attribute.FillBytesRef();
        if (attribute.BytesRef.Length > BytesTable.MaxLength) throw Immense(field, attribute.BytesRef.Span);
        return postings.Terms.FindOrAdd(attribute.BytesRef.Span);
    }

    private static ArgumentException Immense(FieldBuffer field, ReadOnlySpan<byte> term) => new(
        $"Document contains at least one immense term in field=\"{field.Name}\" (whose UTF8 encoding is longer than the max length {BytesTable.MaxLength}), " +
        $"all of which were skipped.  Please correct the analyzer to not produce such terms.  The prefix of the first immense term is: '{Encoding.UTF8.GetString(term[..30])}...', " +
        $"original message: bytes can be at most {BytesTable.MaxLength} in length; got {term.Length}");
}
