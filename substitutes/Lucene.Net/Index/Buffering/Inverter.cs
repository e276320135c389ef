using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Lucene.Net.Index.Buffering;

/// <summary>Turns a field's value into occurrences of terms. For one thread; allocates nothing per token.</summary>
internal sealed class Inverter
{
    readonly BytesRef number = new(NumericUtils.BUF_SIZE_INT64);
    readonly PendingTerms pending = new();

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

    void InvertNumber(FieldBuffer field, PostingsBuffer postings, Field value, int doc)
    {
        var (sortable, bits) = value.SortableNumber();
        var step = value.FieldType.NumericPrecisionStep;
        field.State.Position++;
        for (var shift = 0; shift < bits; shift = step > bits ? bits : shift + step)
        {
            if (bits == 64) NumericUtils.Int64ToPrefixCodedBytes(sortable, shift, number);
            else NumericUtils.Int32ToPrefixCodedBytes((int)sortable, shift, number);
            if (shift > 0) field.State.NumOverlap++;
            field.State.Length++;
            Count(field.State, postings.Add(postings.Terms.FindOrAdd(number.Span), doc, field.State.Position, field.State.Offset, field.State.Offset));
        }
    }

    void InvertWhole(FieldBuffer field, PostingsBuffer postings, string text, int doc)
    {
        field.State.Position++;
        pending.Clear();
        Wait(field, postings, text, doc, field.State.Offset, field.State.Offset + text.Length);
        pending.AddTo(postings, field.State, doc);
        field.State.Offset += text.Length;
    }

    void InvertTokens(FieldBuffer field, PostingsBuffer postings, IIndexableField value, Analyzer analyzer, int doc)
    {
        var state = field.State;
        var stream = value.GetTokenStream(analyzer) ?? throw new ArgumentException($"field \"{field.Name}\" is indexed but gives no token stream");
        try
        {
            stream.Reset();
            pending.Clear();
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
                if (chars is not null) Wait(field, postings, chars.Span, doc, start, end);
                else Wait(field, postings, bytes, doc, start, end);
            }
            pending.AddTo(postings, state, doc);
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

    static void Advance(FieldBuffer field, int increment)
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

    /// <summary>Counts an occurrence of a term that now occurs <paramref name="freq"/> times in the document.</summary>
    internal static void Count(FieldInvertState state, int freq)
    {
        if (freq == 1) state.UniqueTermCount++;
        if (freq > state.MaxTermFrequency) state.MaxTermFrequency = freq;
    }

    void Wait(FieldBuffer field, PostingsBuffer postings, ReadOnlySpan<char> text, int doc, int start, int end)
    {
        var longest = text.Length * 3;
        if (!pending.HasRoom(longest)) pending.AddTo(postings, field.State, doc);
        var target = pending.Next(longest);
        Wait(field, postings, target, Encode(text, target), start, end);
    }

    void Wait(FieldBuffer field, PostingsBuffer postings, ITermToBytesRefAttribute attribute, int doc, int start, int end)
    {
        attribute.FillBytesRef();
        var term = attribute.BytesRef.Span;
        if (!pending.HasRoom(term.Length)) pending.AddTo(postings, field.State, doc);
        var target = pending.Next(term.Length);
        term.CopyTo(target);
        Wait(field, postings, target, term.Length, start, end);
    }

    void Wait(FieldBuffer field, PostingsBuffer postings, ReadOnlySpan<byte> term, int length, int start, int end)
    {
        if (length > BytesTable.MaxLength) throw Immense(field, term[..length]);
        pending.Add(postings.Terms, length, field.State.Position, start, end);
        field.State.Length++;
    }

    // Words of one and two bytes a letter, nearly all, are encoded here; the rest, and lone surrogates (U+FFFD), by the library.
    static int Encode(ReadOnlySpan<char> text, Span<byte> target)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c < 0x80) target[length++] = (byte)c;
            else if (c < 0x800)
            {
                target[length++] = (byte)(0xC0 | c >> 6);
                target[length++] = (byte)(0x80 | c & 0x3F);
            }
            else return Encoding.UTF8.GetBytes(text, target);
        }
        return length;
    }

    static ArgumentException Immense(FieldBuffer field, ReadOnlySpan<byte> term) => new(
        $"Document contains at least one immense term in field=\"{field.Name}\" (whose UTF8 encoding is longer than the max length {BytesTable.MaxLength}), " +
        $"all of which were skipped.  Please correct the analyzer to not produce such terms.  The prefix of the first immense term is: '{Encoding.UTF8.GetString(term[..30])}...', " +
        $"original message: bytes can be at most {BytesTable.MaxLength} in length; got {term.Length}");
}
